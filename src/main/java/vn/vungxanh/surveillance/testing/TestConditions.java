package vn.vungxanh.surveillance.testing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Conditions;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.people.NameWords;
import vn.vungxanh.surveillance.labels.Barcode;

/** A {@link TestFilter} as a condition on {@code testing.tests t}. */
final class TestConditions {

    static final String IN_UNITS = Conditions.inUnits("t.unit_id");

    private final Conditions asked;

    TestConditions(TestFilter filter, Jurisdiction units) {
        asked = Conditions.in(units, "t.unit_id");
        asked.with("asOf", filter.asOf());
        asked.and(filter.outcome().sql());
        asked.whenGiven("kind", filter.kind(), "t.kind = :kind");
        asked.whenGiven("purpose", filter.purpose(), "t.purpose = :purpose");
        asked.whenGiven(
                "laboratory",
                filter.laboratory() == null ? null : filter.laboratory().value(),
                "t.laboratory_id = :laboratory");
        asked.whenGiven("pooled", filter.pooled(), "(t.people > 1) = :pooled");
        asked.whenGiven("reference", filter.reference(), """
                coalesce(t.laboratory_id in
                    (select l.id from laboratories.published_laboratories l where l.reference), false) = :reference""");
        asked.days("sampled", "t.sampled_at", filter.sampledFrom(), filter.sampledTo());
        asked.days("released", "t.released_at", filter.releasedFrom(), filter.releasedTo());
        text(filter.text());
    }

    /** A barcode from its beginning, or the name without accents; other signs find nothing rather than everything. */
    private void text(@Nullable String typed) {
        if (typed == null) {
            return;
        }
        var name = NameWords.of(typed);
        if (name.isEmpty()) {
            asked.and("false");
            return;
        }
        var code = Barcode.parse(typed).orElse("");
        asked.with(name.get().params());
        var named = NameWords.condition("t.person_id");
        if (code.isEmpty()) {
            asked.and(named);
        } else {
            asked.with("code", code + "%");
            asked.and("(" + named + " or t.barcode like :code)");
        }
    }

    String sql() {
        return asked.sql();
    }

    Map<String, Object> params() {
        return asked.params();
    }
}
