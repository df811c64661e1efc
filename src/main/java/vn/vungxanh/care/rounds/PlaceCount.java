package vn.vungxanh.care.rounds;

/** A hamlet or a site with how far the round has come there. */
public record PlaceCount(String place, long watched, long seen) {}
