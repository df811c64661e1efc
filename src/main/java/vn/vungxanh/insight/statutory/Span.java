package vn.vungxanh.insight.statutory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A week (Monday to Sunday), a month or a year. */
record Span(LocalDate from, LocalDate to) {

    static Span holding(FormEvent event, LocalDate day) {
        if (event == FormEvent.WEEK) {
            var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new Span(monday, monday.plusDays(6));
        }
        return event == FormEvent.MONTH
                ? new Span(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()))
                : new Span(day.withDayOfYear(1), day.with(TemporalAdjusters.lastDayOfYear()));
    }

    Span next(FormEvent event) {
        return holding(event, to.plusDays(1));
    }

    /** The period of the same kind before this one. */
    Span before(FormEvent event) {
        return holding(event, from.minusDays(1));
    }
}
