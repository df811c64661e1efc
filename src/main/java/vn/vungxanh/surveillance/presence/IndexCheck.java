package vn.vungxanh.surveillance.presence;

import java.time.Instant;

/** What the last comparison of the index with the record found. */
public record IndexCheck(Instant at, int days, long differentDays) {}
