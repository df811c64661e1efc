package vn.vungxanh.surveillance.copresence;

/** A known case that may be somebody's source, with its own infectious window. */
public record Candidate(int[] persons, long onset, long infectiousFrom, long infectiousTo) {}
