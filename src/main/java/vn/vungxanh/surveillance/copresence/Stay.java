package vn.vungxanh.surveillance.copresence;

/** Somebody at a place. {@code stated} when a check-out says so, false when the rule set the end. */
public record Stay(int person, int place, long from, long to, boolean stated) {}
