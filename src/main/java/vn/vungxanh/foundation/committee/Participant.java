package vn.vungxanh.foundation.committee;

/** @param name with office and unit, as it stands in the minutes */
public record Participant(String name, boolean attended) {}
