package vn.vungxanh.foundation.adminunits;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;

/** What a list asks for, as SQL with its parameters: the same for the list, its count and the figure above it. */
public final class Conditions {

    private final StringBuilder where;
    private final Map<String, Object> params = new HashMap<>();

    public Conditions(String first) {
        this.where = new StringBuilder(first);
    }

    /** Of units; the column holds theirs. */
    public static Conditions in(Jurisdiction units, String column) {
        var conditions = new Conditions(inUnits(column));
        conditions.params.putAll(units.params());
        return conditions;
    }

    /** The bounds for the index, the intervals for exactness; its parameters are {@link Jurisdiction#params}. */
    public static String inUnits(String column) {
        return column + " between :unitFrom and :unitTo and cast(:units as int4multirange) @> " + column;
    }

    public Conditions and(String condition) {
        where.append(" and ").append(condition);
        return this;
    }

    public Conditions with(String name, Object value) {
        params.put(name, value instanceof Instant instant ? Timestamp.from(instant) : value);
        return this;
    }

    public Conditions with(Map<String, ?> more) {
        params.putAll(more);
        return this;
    }

    /** Nothing is asked where there is no value. A constant is written by its name. */
    public Conditions whenGiven(String name, @Nullable Object value, String condition) {
        return value == null
                ? this
                : and(condition).with(name, value instanceof Enum<?> constant ? constant.name() : value);
    }

    /** An instant within these days, of which each may be open; parameters are the name with From and To. */
    public Conditions days(String name, String column, @Nullable LocalDate from, @Nullable LocalDate to) {
        return whenGiven(name + "From", from == null ? null : Vietnam.startOf(from), column + " >= :" + name + "From")
                .whenGiven(
                        name + "To",
                        to == null ? null : Vietnam.startOf(to.plusDays(1)),
                        column + " < :" + name + "To");
    }

    public String sql() {
        return where.toString();
    }

    public Map<String, Object> params() {
        return params;
    }
}
