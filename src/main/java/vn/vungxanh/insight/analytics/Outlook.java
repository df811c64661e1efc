package vn.vungxanh.insight.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.insight.foresight.Foresight;
import vn.vungxanh.insight.foresight.Nowcast;

/**
 * What is not known yet of a unit.
 *
 * @param series cases by day of report, the last day over
 * @param foresight of the next two weeks; null when six weeks had no case
 * @param around whether the growth of the units beside it is part of it
 * @param begun by day of onset, also those that are still to be reported; empty when too few onsets are known
 */
public record Outlook(
        Unit unit,
        Instant asOf,
        DailyCases series,
        @Nullable Foresight foresight,
        boolean around,
        List<Nowcast.Day> begun) {

    private static final int WEEK = 7;

    public record Week(LocalDate from, LocalDate to, long cases) {}

    /** Whole weeks that are over, the earliest first. */
    public List<Week> past(int weeks) {
        return IntStream.range(0, weeks)
                .map(n -> weeks - 1 - n)
                .filter(ago -> (ago + 1) * WEEK <= series.all().length)
                .mapToObj(ago -> new Week(
                        series.last().minusDays((ago + 1L) * WEEK - 1),
                        series.last().minusDays((long) ago * WEEK),
                        series.sum(WEEK, ago * WEEK)))
                .toList();
    }

    public Week ahead(int week) {
        var from = series.last().plusDays(1 + (week - 1L) * WEEK);
        return new Week(from, from.plusDays(WEEK - 1L), 0);
    }

    /** Cases that have begun in these days and are believed to be unreported. */
    public int unreported() {
        return begun.stream().mapToInt(day -> day.median() - day.known()).sum();
    }
}
