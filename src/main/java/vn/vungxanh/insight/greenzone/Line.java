package vn.vungxanh.insight.greenzone;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the public sees it.
 *
 * @param cases of the wave; null when hidden; of a part they are rounded
 * @param cases14 of the last 14 days; likewise
 * @param lastAny day of the last case of the wave, wherever found; null without any
 * @param lastLocal the same of cases that were infected here
 * @param lastCommunity the same of cases that were found in the community
 * @param shape as a path of a drawing; null without a shape
 */
public record Line(
        String code,
        String name,
        @Nullable String parent,
        String level,
        @Nullable Integer population,
        @Nullable Integer cases,
        @Nullable Integer cases14,
        @Nullable LocalDate lastAny,
        @Nullable LocalDate lastLocal,
        @Nullable LocalDate lastCommunity,
        boolean green,
        @Nullable String shape) {

    /** Whole days without such a case until that day; null when there was none in the wave. */
    public static @Nullable Long daysSince(@Nullable LocalDate last, LocalDate today) {
        return last == null ? null : ChronoUnit.DAYS.between(last, today);
    }

    /** Of a small count no rate is told either. */
    public @Nullable Double per100k() {
        var people = population;
        var known = cases14;
        return known == null || people == null || people == 0 ? null : known * 100_000d / people;
    }

    Line showing(@Nullable Integer shownCases, @Nullable Integer shown14) {
        return new Line(
                code,
                name,
                parent,
                level,
                population,
                shownCases,
                shown14,
                lastAny,
                lastLocal,
                lastCommunity,
                green,
                shape);
    }
}
