package vn.vungxanh.surveillance.testing;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.people.NameWords;
import vn.vungxanh.kernel.Vietnam;

/** A {@link TestFilter} as a condition on {@code testing.tests t}. */
final class TestConditions {

    static final String IN_UNITS =
            "t.unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> t.unit_id";

    private final StringBuilder where = new StringBuilder(IN_UNITS);
    private final Map<String, Object> params = new HashMap<>();

    TestConditions(TestFilter filter, Jurisdiction units) {
        params.putAll(unitsOf(units));
        params.put("asOf", Timestamp.from(filter.asOf()));
        where.append(" and ").append(filter.outcome().sql());
        whenGiven("kind", filter.kind() == null ? null : filter.kind().name(), "t.kind = :kind");
        whenGiven("purpose", filter.purpose() == null ? null : filter.purpose().name(), "t.purpose = :purpose");
        whenGiven(
                "laboratory",
                filter.laboratory() == null ? null : filter.laboratory().value(),
                "t.laboratory_id = :laboratory");
        whenGiven("pooled", filter.pooled(), "(t.people > 1) = :pooled");
        whenGiven("reference", filter.reference(), """
                coalesce(t.laboratory_id in (select l.id from testing.laboratories l where l.reference), false) = :reference""");
        days("sampled", filter.sampledFrom(), filter.sampledTo());
        days("released", filter.releasedFrom(), filter.releasedTo());
        text(filter.text());
    }

    private void days(String which, @Nullable LocalDate from, @Nullable LocalDate to) {
        whenGiven(which + "From", start(from), "t." + which + "_at >= :" + which + "From");
        whenGiven(which + "To", start(to == null ? null : to.plusDays(1)), "t." + which + "_at < :" + which + "To");
    }

    private static @Nullable Timestamp start(@Nullable LocalDate day) {
        return day == null ? null : Timestamp.from(Vietnam.startOf(day));
    }

    /** A barcode from its beginning, or the name without accents; other signs find nothing rather than everything. */
    private void text(@Nullable String typed) {
        if (typed == null) {
            return;
        }
        var name = NameWords.of(typed);
        if (name.isEmpty()) {
            where.append(" and false");
            return;
        }
        var code = Barcode.parse(typed).orElse("");
        params.putAll(name.get().params());
        var named = NameWords.condition("t.person_id");
        if (code.isEmpty()) {
            where.append(" and ").append(named);
        } else {
            params.put("code", code + "%");
            where.append(" and (").append(named).append(" or t.barcode like :code)");
        }
    }

    private void whenGiven(String name, @Nullable Object value, String condition) {
        if (value != null) {
            where.append(" and ").append(condition);
            params.put(name, value);
        }
    }

    static Map<String, Object> unitsOf(Jurisdiction units) {
        return Map.of("unitFrom", units.from(), "unitTo", units.to(), "units", units.multirange());
    }

    String sql() {
        return where.toString();
    }

    Map<String, Object> params() {
        return params;
    }
}
