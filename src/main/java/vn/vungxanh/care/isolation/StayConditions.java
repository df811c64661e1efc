package vn.vungxanh.care.isolation;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;

/** A {@link StayFilter} as a condition on {@code isolation.stays s}. */
final class StayConditions {

    private final StringBuilder where = new StringBuilder(
            "s.place_unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> s.place_unit_id");
    private final Map<String, Object> params = new HashMap<>();

    StayConditions(StayFilter filter, Jurisdiction units) {
        params.put("unitFrom", units.from());
        params.put("unitTo", units.to());
        params.put("units", units.multirange());
        params.put("asOf", filter.asOf().atOffset(ZoneOffset.UTC));
        params.put("today", Vietnam.dayOf(filter.asOf()));
        where.append(" and ").append(filter.where().sql());
        where.append(" and ").append(filter.progress().sql());
        if (filter.site() != null) {
            where.append(" and s.site_id = :site");
            params.put("site", filter.site().value());
        }
        if (filter.leavingOn() != null) {
            where.append(" and s.ends_on = :leaving");
            params.put("leaving", filter.leavingOn());
        }
        if (filter.text() != null) {
            named(filter.text());
        }
    }

    private void named(String text) {
        var key = SearchKey.of(text);
        where.append("""
                 and (s.person_id in (select n.person_id from people.published_name_words n
                        where n.word >= :key and n.word < :afterKey) or lower(s.guest_name) = lower(:typed))
                """);
        params.put("key", key);
        params.put("afterKey", SearchKey.after(key));
        params.put("typed", text);
    }

    String sql() {
        return where.toString();
    }

    Map<String, Object> params() {
        return params;
    }
}
