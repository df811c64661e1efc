package vn.vungxanh.territory.frontier;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;

/** An {@link EventFilter} as a condition on rows of events. */
final class EventConditions {

    private final StringBuilder where = new StringBuilder(
            "e.unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> e.unit_id and e.at <= :asOf");
    private final Map<String, Object> params = new HashMap<>();

    EventConditions(EventFilter filter, Jurisdiction units) {
        params.put("unitFrom", units.from());
        params.put("unitTo", units.to());
        params.put("units", units.multirange());
        params.put("asOf", Timestamp.from(filter.asOf()));
        where.append(
                filter.withdrawn()
                        ? " and e.withdrawn_at <= :asOf"
                        : " and (e.withdrawn_at is null or e.withdrawn_at > :asOf)");
        when("from", filter.from() == null ? null : Timestamp.from(Vietnam.startOf(filter.from())), "e.at >= :from");
        when("kind", filter.kind() == null ? null : filter.kind().name(), "e.kind = :kind");
        when("line", filter.line() == null ? null : filter.line().name(), "e.line = :line");
        when("post", filter.post() == null ? null : filter.post().value(), "e.post_id = :post");
        when(
                "nationality",
                filter.nationality(),
                "exists (select 1 from frontier.event_people n where n.event_id = e.id and n.nationality = :nationality)");
        var text = filter.text() == null ? "" : SearchKey.of(filter.text());
        if (filter.text() != null) {
            where.append(" and exists (select 1 from frontier.event_people t where t.event_id = e.id")
                    .append(" and (' ' || t.name_key like :text or t.document = :document))");
            params.put("text", "% " + (text.isEmpty() ? "\u0001" : text) + "%");
            params.put("document", filter.text().strip().toUpperCase(java.util.Locale.ROOT));
        }
    }

    String where() {
        return where.toString();
    }

    Map<String, Object> params() {
        return params;
    }

    private void when(String name, @Nullable Object value, String condition) {
        if (value != null) {
            where.append(" and ").append(condition);
            params.put(name, value);
        }
    }
}
