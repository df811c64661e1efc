package vn.vungxanh.surveillance.copresence;

/** A case whose source is looked for. Seconds since 1970; onset, or the sampling of a case without symptoms. */
public record Infected(int[] persons, long onset, long exposedFrom, long exposedTo) {}
