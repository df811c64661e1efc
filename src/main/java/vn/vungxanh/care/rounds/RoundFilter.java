package vn.vungxanh.care.rounds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * Which of the watched, as the address of the list says it; whatever a screen counts can be said in these words.
 *
 * @param unit whose teams, with everything below
 * @param asOf what was known then
 * @param at the time whose part of the day is meant: another than asOf when paper is typed in afterwards
 * @param place hamlet or site
 */
public record RoundFilter(
        UnitId unit,
        Instant asOf,
        Instant at,
        Show show,
        @Nullable String place,
        @Nullable String text) {

    /** As of the instant. */
    public enum Show {
        WATCHED("true"),
        /** Somebody looked in this part of the day. */
        SEEN("w.done"),
        DUE("not w.done"),
        /** The part of the day before went by, too. */
        LATE("w.late"),
        /** A whole day went by. */
        MISSED("w.missed"),
        /** Was not met at the last try. */
        NOT_MET("w.outcome = 'NOT_MET'"),
        ALARM("w.alarm_id is not null"),
        /** The last day is here or gone by: whoever was isolated until then may go home. */
        LAST_DAY("w.until_on <= :today and w.reason in ('HOME', 'SITE', 'CASE_AT_HOME')");

        private final String sql;

        Show(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    public static RoundFilter of(UnitId unit, Instant asOf, Show show) {
        return new RoundFilter(unit, asOf, asOf, show, null, null);
    }

    public RoundFilter showing(Show other) {
        return new RoundFilter(unit, asOf, at, other, place, text);
    }

    public RoundFilter at(@Nullable String otherPlace) {
        return new RoundFilter(unit, asOf, at, show, otherPlace, text);
    }
}
