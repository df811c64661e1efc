package vn.vungxanh.surveillance.cases;

import java.time.LocalDate;

/** So many cases whose illness began on one day and was reported on another. */
public record ReportDelay(LocalDate onset, LocalDate reported, int cases) {}
