package vn.vungxanh.surveillance.cases;

import java.time.LocalDate;

/** How many cases belong to a day, by where they were found. */
public record DayCount(LocalDate day, Source source, long cases) {}
