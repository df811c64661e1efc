package vn.vungxanh.territory.screening;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * Which people of a round, as the address of the list says it; whatever a screen counts can be said in these words.
 *
 * @param asOf what was known then
 * @param until what was asked on that day or before; null for everything that was known
 * @param day first asked on that day
 * @param hamlet empty for those of no known hamlet
 */
public record ScreeningFilter(
        ScreeningRound round,
        UnitId unit,
        Instant asOf,
        Show show,
        @Nullable String hamlet,
        @Nullable String text,
        @Nullable LocalDate until,
        @Nullable LocalDate day) {

    public enum Show {
        /** Everybody who is to be asked. */
        TARGET("s.state <> 'MOVED'"),
        ASKED("s.asked"),
        /** The gap. */
        OPEN("not s.asked and s.state <> 'MOVED'"),
        /** Somebody knocked, and nobody was asked: a second visit. */
        AGAIN("s.state in ('AWAY', 'REFUSED')"),
        SYMPTOMS("s.flagged"),
        AWAY("s.state = 'AWAY'"),
        REFUSED("s.state = 'REFUSED'"),
        MOVED("s.state = 'MOVED'"),
        DECLARED("s.asked and s.declared");

        private final String sql;

        Show(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    public static ScreeningFilter of(ScreeningRound round, UnitId unit, Instant asOf, Show show) {
        return new ScreeningFilter(round, unit, asOf, show, null, null, null, null);
    }

    public ScreeningFilter showing(Show other) {
        return new ScreeningFilter(round, unit, asOf, other, hamlet, text, until, day);
    }

    public ScreeningFilter at(@Nullable String otherHamlet) {
        return new ScreeningFilter(round, unit, asOf, show, otherHamlet, text, until, day);
    }

    public ScreeningFilter in(UnitId other) {
        return new ScreeningFilter(round, other, asOf, show, hamlet, text, until, day);
    }
}
