package vn.vungxanh.territory.declarations;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;

/** A filter as a condition on {@code declarations.declarations d}: what a list shows and what a figure counts is the same. */
final class DeclarationConditions {

    private final StringBuilder where = new StringBuilder(
            "d.unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> d.unit_id and d.declared_at <= :asOf");
    private final Map<String, Object> params = new HashMap<>();

    DeclarationConditions(DeclarationFilter filter, Jurisdiction units) {
        params.put("unitFrom", units.from());
        params.put("unitTo", units.to());
        params.put("units", units.multirange());
        params.put("asOf", Timestamp.from(filter.asOf()));
        where.append(" and ").append(filter.show().sql());
        whenGiven("kind", filter.kind() == null ? null : filter.kind().name(), "d.kind = :kind");
        whenGiven("channel", filter.channel() == null ? null : filter.channel().name(), "d.channel = :channel");
        if (DeclarationFilter.ANY_FLAG.equals(filter.flag())) {
            where.append(" and d.urgency is not null");
        } else {
            whenGiven("flag", filter.flag(), "d.urgency is not null and :flag = any (d.flags)");
        }
        whenGiven("since", start(filter.from()), "d.declared_at >= :since");
        whenGiven("until", start(filter.to() == null ? null : filter.to().plusDays(1)), "d.declared_at < :until");
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
            where.append(" and false");
            return;
        }
        params.put("receipt", number.orElse(""));
        params.put("name", " " + key);
        where.append(" and (d.receipt = :receipt or strpos(' ' || d.name_key, :name) > 0)");
    }

    private void whenGiven(String name, @Nullable Object value, String condition) {
        if (value != null) {
            where.append(" and ").append(condition);
            params.put(name, value);
        }
    }

    private static @Nullable Timestamp start(@Nullable LocalDate day) {
        return day == null ? null : Timestamp.from(Vietnam.startOf(day));
    }

    String sql() {
        return where.toString();
    }

    Map<String, Object> params() {
        return params;
    }
}
