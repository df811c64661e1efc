package vn.vungxanh.care.isolation;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * Which orders, as the address of the list says it.
 *
 * @param unit where people live or the site is, with everything below
 */
public record OrderFilter(
        UnitId unit,
        Show show,
        @Nullable Subject subject,
        @Nullable String text) {

    /** What an officer looks for. */
    public enum Show {
        PROPOSED("o.state = 'PROPOSED'"),
        /** Decided, and still nowhere. */
        WAITING("o.state = 'ISSUED'"),
        RUNNING("o.state = 'RUNNING'"),
        /** The time is over, or the last sample was negative: somebody has to say so. */
        TO_RELEASE("o.state = 'RUNNING' and o.ends_on <= :today"),
        /** Somebody in the room turned out to be ill. */
        ROOM_POSITIVE("""
                o.state = 'RUNNING' and o.extra_days = 0 and exists (select 1 from isolation.log l
                    where l.order_id = o.id and l.what = 'ROOM_POSITIVE')"""),
        /** A case by now, and not in a hospital yet. */
        ILL("""
                o.state = 'RUNNING' and exists (select 1 from isolation.log l
                    where l.order_id = o.id and l.what = 'BECAME_CASE')"""),
        ESCAPED("o.state = 'ESCAPED'"),
        ENDED("o.state in ('COMPLETED', 'IN_HOSPITAL', 'CANCELLED', 'DIED')"),
        ALL("true");

        private final String sql;

        Show(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    public static OrderFilter of(UnitId unit, Show show) {
        return new OrderFilter(unit, show, null, null);
    }
}
