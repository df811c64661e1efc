package vn.vungxanh.insight.mobility.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.insight.mobility.MobilityRule;
import vn.vungxanh.insight.mobility.Period;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.AddressWords;

/** What an address asks for: a unit as it was on the last day, a period, and as of when. */
record Question(UnitId unit, Period period, Instant asOf) {

    private static final int USUAL_DAYS = 42;
    private static final int MOST_DAYS = 400;

    @Component
    static class Reading {

        private final Asked asked;

        Reading(Asked asked) {
            this.asked = asked;
        }

        Question of(Scope scope, Map<String, String> given) {
            return of(scope, given, USUAL_DAYS);
        }

        /** @param usualDays of the period where the address names no first day */
        Question of(Scope scope, Map<String, String> given, int usualDays) {
            var words = new AddressWords(given, MobilityRule.UNREADABLE_WORD);
            var asOf = asked.instant(given.get("asOf"));
            var last = Vietnam.dayOf(asOf.plusSeconds(1)).minusDays(1);
            var to = words.day("to");
            var end = to == null || to.isAfter(last) ? last : to;
            var from = words.day("from");
            var begin = from == null ? end.minusDays(usualDays - 1L) : from;
            MobilityRule.PERIOD_BACKWARDS.brokenIf(begin.isAfter(end), written(begin), written(end));
            MobilityRule.PERIOD_TOO_LONG.brokenIf(ChronoUnit.DAYS.between(begin, end) >= MOST_DAYS, MOST_DAYS);
            var unit = asked.unit(scope, given.get("unit"), Vietnam.startOf(end));
            return new Question(unit, new Period(begin, end), asOf);
        }

        private static String written(LocalDate day) {
            return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        }
    }
}
