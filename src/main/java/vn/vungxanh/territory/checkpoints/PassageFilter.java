package vn.vungxanh.territory.checkpoints;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;

/**
 * Which passages, as the address of the list says it; whatever a screen counts can be said in these words.
 *
 * @param unit whose posts, with everything below
 * @param from first instant, included; null from the beginning
 * @param until last instant, included
 * @param affectedUnit travellers who come from this place of the list or from below
 * @param text part of a name, a plate or the number of a paper
 */
public record PassageFilter(
        UnitId unit,
        @Nullable PostId post,
        @Nullable Instant from,
        Instant until,
        Which which,
        @Nullable UnitId affectedUnit,
        @Nullable String text) {

    public enum Which {
        ALL("true"),
        /** Vehicles that were disinfected. */
        DISINFECTED("p.disinfected"),
        PASS("t.decision = 'PASS'"),
        HOME("t.decision = 'HOME'"),
        CENTRAL("t.decision = 'CENTRAL'"),
        REFUSED("t.decision = 'REFUSED'"),
        HOSPITAL("t.decision = 'HOSPITAL'"),
        /** From a place of the dated list or under Directive 16. */
        AFFECTED("t.affected in ('LIST', 'DIRECTIVE')"),
        /** From a commune of the province with a zone or an outbreak. */
        NEARBY("t.affected in ('LOCKED', 'ZONE', 'OUTBREAK')"),
        /** Decided otherwise than the rule says. */
        DEVIATING("t.decision <> t.proposed"),
        /** And nobody said why. */
        UNEXPLAINED("t.decision <> t.proposed and t.reason is null"),
        /** Nobody knows from where. */
        UNCLEAR("p.from_unit_id is null"),
        WITHDRAWN("true");

        private final String sql;

        Which(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    public static PassageFilter of(UnitId unit, Instant until) {
        return new PassageFilter(unit, null, null, until, Which.ALL, null, null);
    }

    public PassageFilter since(@Nullable Instant other) {
        return new PassageFilter(unit, post, other, until, which, affectedUnit, text);
    }

    public PassageFilter at(@Nullable PostId other) {
        return new PassageFilter(unit, other, from, until, which, affectedUnit, text);
    }

    public PassageFilter which(Which other) {
        return new PassageFilter(unit, post, from, until, other, affectedUnit, text);
    }

    public PassageFilter from(@Nullable UnitId place) {
        return new PassageFilter(unit, post, from, until, which, place, text);
    }

    public static PassageFilter ofDay(UnitId unit, LocalDate day, Instant now) {
        var end = Vietnam.startOf(day.plusDays(1)).minusSeconds(1);
        return of(unit, end.isAfter(now) ? now : end).since(Vietnam.startOf(day));
    }
}
