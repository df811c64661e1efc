package vn.vungxanh.surveillance.cases.web;

/** A word of the filter above the list: what it says, and the address without it. */
public record CaseChip(String labelKey, String value, String without) {}
