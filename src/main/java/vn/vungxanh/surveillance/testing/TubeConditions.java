package vn.vungxanh.surveillance.testing;

import java.util.Map;
import vn.vungxanh.foundation.adminunits.Conditions;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.surveillance.labels.Barcode;

/** A {@link TubeFilter} as a condition on {@code testing.specimens s}. */
final class TubeConditions {

    /** Sampled and neither told nor thrown away: what a laboratory has before it. */
    static final String OPEN = "s.released_at is null and s.refused_at is null and s.pooled_in is null";

    private final Conditions asked;

    TubeConditions(TubeFilter filter, Jurisdiction units) {
        if (filter.laboratory() == null) {
            asked = Conditions.in(units, "s.unit_id");
        } else {
            asked = new Conditions("s.laboratory_id = :laboratory")
                    .with("laboratory", filter.laboratory().value());
        }
        if (filter.state() != null) {
            asked.and(filter.state().sql());
        }
        if (Boolean.TRUE.equals(filter.open())) {
            asked.and(OPEN);
        }
        asked.whenGiven("kind", filter.kind(), "s.kind = :kind");
        asked.whenGiven(
                "session", filter.session() == null ? null : filter.session().value(), "s.session_id = :session");
        if (filter.text() != null) {
            var code = Barcode.parse(filter.text()).orElse("?");
            asked.whenGiven("code", code + "%", "s.barcode like :code");
        }
    }

    String sql() {
        return asked.sql();
    }

    Map<String, Object> params() {
        return asked.params();
    }
}
