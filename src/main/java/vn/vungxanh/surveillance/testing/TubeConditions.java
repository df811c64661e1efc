package vn.vungxanh.surveillance.testing;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Jurisdiction;

/** A {@link TubeFilter} as a condition on {@code testing.specimens s}. */
final class TubeConditions {

    /** Sampled and neither told nor thrown away: what a laboratory has before it. */
    static final String OPEN = "s.released_at is null and s.refused_at is null and s.pooled_in is null";

    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> params = new HashMap<>();

    TubeConditions(TubeFilter filter, Jurisdiction units) {
        if (filter.laboratory() == null) {
            where.append("s.unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> s.unit_id");
            params.putAll(TestConditions.unitsOf(units));
        } else {
            where.append("s.laboratory_id = :laboratory");
            params.put("laboratory", filter.laboratory().value());
        }
        if (filter.state() != null) {
            where.append(" and ").append(filter.state().sql());
        }
        if (Boolean.TRUE.equals(filter.open())) {
            where.append(" and ").append(OPEN);
        }
        whenGiven("kind", filter.kind() == null ? null : filter.kind().name(), "s.kind = :kind");
        whenGiven("session", filter.session() == null ? null : filter.session().value(), "s.session_id = :session");
        if (filter.text() != null) {
            var code = Barcode.parse(filter.text()).orElse("?");
            whenGiven("code", code + "%", "s.barcode like :code");
        }
    }

    private void whenGiven(String name, @Nullable Object value, String condition) {
        if (value != null) {
            where.append(" and ").append(condition);
            params.put(name, value);
        }
    }

    String sql() {
        return where.toString();
    }

    Map<String, Object> params() {
        return params;
    }
}
