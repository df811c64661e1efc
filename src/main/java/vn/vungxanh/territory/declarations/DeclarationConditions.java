package vn.vungxanh.territory.declarations;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Conditions;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.kernel.SearchKey;

/** A filter as a condition on {@code declarations.declarations d}: what a list shows and what a figure counts is the same. */
final class DeclarationConditions {

    private final Conditions asked;

    DeclarationConditions(DeclarationFilter filter, Jurisdiction units) {
        asked = Conditions.in(units, "d.unit_id").and("d.declared_at <= :asOf");
        asked.with("asOf", filter.asOf());
        asked.and(filter.show().sql());
        asked.whenGiven("kind", filter.kind(), "d.kind = :kind");
        asked.whenGiven("channel", filter.channel(), "d.channel = :channel");
        if (DeclarationFilter.ANY_FLAG.equals(filter.flag())) {
            asked.and("d.urgency is not null");
        } else {
            asked.whenGiven("flag", filter.flag(), "d.urgency is not null and :flag = any (d.flags)");
        }
        asked.days("declared", "d.declared_at", filter.from(), filter.to());
        text(filter.text());
    }

    /** The number on a receipt, or the beginning of a word of the name without accents. */
    private void text(@Nullable String typed) {
        if (typed == null) {
            return;
        }
        var key = SearchKey.of(typed);
        var number = ReceiptNumber.parse(typed);
        if (key.isEmpty() && number.isEmpty()) {
            asked.and("false");
            return;
        }
        asked.with("receipt", number.orElse(""));
        asked.with("name", " " + key);
        asked.and("(d.receipt = :receipt or strpos(' ' || d.name_key, :name) > 0)");
    }

    String sql() {
        return asked.sql();
    }

    Map<String, Object> params() {
        return asked.params();
    }
}
