package vn.vungxanh.territory.checkpoints;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.SearchKey;

/** A filter as SQL: what the lists show and what the tiles count are the same words. */
record PassageConditions(PassageFilter filter, Units units) {

    /** On p, the passage, alone. */
    String ofPassages() {
        var sql = new StringBuilder("""
                 p.unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> p.unit_id
                   and p.passed_at <= :until
                """);
        if (filter.from() != null) {
            sql.append(" and p.passed_at >= :since");
        }
        if (filter.post() != null) {
            sql.append(" and p.post_id = :post");
        }
        sql.append(
                filter.which() == PassageFilter.Which.WITHDRAWN
                        ? " and p.withdrawn_at is not null"
                        : " and p.withdrawn_at is null");
        return sql.toString();
    }

    /** On p and t, somebody aboard. */
    String ofPeople() {
        var sql = new StringBuilder(ofPassages())
                .append(" and ")
                .append(filter.which().sql());
        if (filter.affectedUnit() != null) {
            sql.append(" and t.affected_unit_id between :placeFrom and :placeTo");
        }
        if (text() != null) {
            sql.append(" and (t.name_key like :name or p.plate = :plate or t.national_id = :plate)");
        }
        return sql.toString();
    }

    Map<String, @Nullable Object> params() {
        var where = units.jurisdiction(filter.unit());
        var params = new HashMap<String, @Nullable Object>();
        params.put("unitFrom", where.from());
        params.put("unitTo", where.to());
        params.put("units", where.multirange());
        params.put("until", Timestamp.from(filter.until()));
        var since = filter.from();
        params.put("since", since == null ? null : Timestamp.from(since));
        var post = filter.post();
        params.put("post", post == null ? null : post.value());
        var place = filter.affectedUnit();
        if (place != null) {
            var interval = units.subtreeInterval(place);
            params.put("placeFrom", interval.from());
            params.put("placeTo", interval.to());
        }
        var text = text();
        if (text != null) {
            params.put("name", "%" + SearchKey.of(text) + "%");
            params.put("plate", NewPassage.plainPlate(text).toUpperCase(Locale.ROOT));
        }
        return params;
    }

    private @Nullable String text() {
        var text = filter.text();
        return text == null || SearchKey.of(text).isEmpty() ? null : text;
    }
}
