package vn.vungxanh.care.isolation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * Which stays, as the address of the list says it; whatever a screen or a report counts can be said in these words.
 *
 * @param unit where people stay, with everything below
 * @param leavingOn the day that is planned
 */
public record StayFilter(
        UnitId unit,
        Instant asOf,
        Where where,
        Progress progress,
        @Nullable SiteId site,
        @Nullable LocalDate leavingOn,
        @Nullable String text) {

    /** Which places. */
    public enum Where {
        ANY("true"),
        CENTRAL("s.kind = 'CENTRAL' and not (s.continued and s.ended_at <= :asOf)"),
        /** At home, with those who are watched there after a site. */
        HOME("s.kind <> 'CENTRAL' and not (s.continued and s.ended_at <= :asOf)"),
        FROM_SITE("s.kind <> 'CENTRAL' and s.came_from is not null"),
        FOLLOW_UP("s.kind = 'FOLLOW_UP'");

        private final String sql;

        Where(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /** As of the instant. */
    public enum Progress {
        /** Begun by then. */
        EVER("s.started_at <= :asOf"),
        CURRENT("s.started_at <= :asOf and (s.ended_at is null or s.ended_at > :asOf)"),
        ENDED("s.ended_at <= :asOf"),
        /** The time was over. */
        COMPLETED("s.ended_at <= :asOf and s.outcome in ('COMPLETED', 'MOVED')"),
        /** Still there after the last day. */
        OVERDUE("s.started_at <= :asOf and (s.ended_at is null or s.ended_at > :asOf) and s.ends_on < :today"),
        ESCAPED("s.ended_at <= :asOf and s.outcome = 'ESCAPED'");

        private final String sql;

        Progress(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    public static StayFilter of(UnitId unit, Instant asOf, Where where, Progress progress) {
        return new StayFilter(unit, asOf, where, progress, null, null, null);
    }

    public StayFilter in(@Nullable SiteId other) {
        return new StayFilter(unit, asOf, where, progress, other, leavingOn, text);
    }

    public StayFilter leaving(@Nullable LocalDate day) {
        return new StayFilter(unit, asOf, where, progress, site, day, text);
    }

    public StayFilter of(Where other, Progress another) {
        return new StayFilter(unit, asOf, other, another, site, leavingOn, text);
    }
}
