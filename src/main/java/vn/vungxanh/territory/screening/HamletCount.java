package vn.vungxanh.territory.screening;

/** @param name empty for people of no known hamlet */
public record HamletCount(String name, long houses, long target, long asked, long again) {}
