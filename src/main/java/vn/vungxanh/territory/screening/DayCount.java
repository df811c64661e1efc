package vn.vungxanh.territory.screening;

import java.time.LocalDate;

/** @param asked how many people were asked on this day for the first time in the round */
public record DayCount(int unit, LocalDate day, long asked) {}
