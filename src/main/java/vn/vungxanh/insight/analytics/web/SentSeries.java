package vn.vungxanh.insight.analytics.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.insight.analytics.AnalyticsRule;
import vn.vungxanh.kernel.Vietnam;

/** Reads what somebody sent. Days may be sent beside the values: then they must be in order, without gaps, and over. */
@Component
class SentSeries {

    private final Clock clock;

    SentSeries(Clock clock) {
        this.clock = clock;
    }

    static <T> T given(@Nullable T asked, T usual) {
        return asked == null ? usual : asked;
    }

    static double[] values(double @Nullable [] sent, String name) {
        AnalyticsRule.SERIES_MISSING.brokenIf(sent == null, name);
        return sent == null ? new double[0] : sent;
    }

    /** One value a day, a week or a month. */
    double[] cases(double @Nullable [] cases, @Nullable List<@Nullable String> days) {
        var values = values(cases, "cases");
        if (days != null) {
            AnalyticsRule.DAYS_AND_VALUES_DIFFER.brokenIf(days.size() != values.length, days.size(), values.length);
            var read = new ArrayList<LocalDate>(days.size());
            days.forEach(each -> read.add(day(each)));
            inOrder(read);
        }
        return values;
    }

    /** A day that is not in the future. */
    LocalDate day(@Nullable String text) {
        try {
            var day = LocalDate.parse(text == null ? "" : text.strip());
            AnalyticsRule.DAY_IN_FUTURE.brokenIf(day.isAfter(Vietnam.dayOf(clock.instant())), day.toString());
            return day;
        } catch (DateTimeException e) {
            throw AnalyticsRule.UNREADABLE_DAY.broken(String.valueOf(text));
        }
    }

    private static void inOrder(List<LocalDate> days) {
        for (var n = 1; n < days.size(); n++) {
            var before = days.get(n - 1);
            var day = days.get(n);
            AnalyticsRule.DAY_TWICE.brokenIf(day.equals(before), day.toString());
            AnalyticsRule.DAYS_NOT_IN_ORDER.brokenIf(day.isBefore(before), day.toString(), before.toString());
            AnalyticsRule.DAY_MISSING.brokenIf(!day.equals(next(days, n)), before.toString(), day.toString());
        }
    }

    /** A step as wide as the first one: a day, a week or a month. */
    private static LocalDate next(List<LocalDate> days, int n) {
        var before = days.get(n - 1);
        var step = ChronoUnit.DAYS.between(days.get(0), days.get(1));
        if (step == 7) {
            return before.plusDays(7);
        }
        return step >= 28 && step <= 31 ? days.get(0).plusMonths(n) : before.plusDays(1);
    }
}
