package vn.vungxanh.insight.networks;

/** What a planner should know of a network. @param key of the sentence, {@code networks.finding.…} */
public record Finding(String key, String what) {}
