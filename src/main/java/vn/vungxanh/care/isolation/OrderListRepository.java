package vn.vungxanh.care.isolation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.kernel.SearchKey;

/** Lists of orders. */
@Repository
class OrderListRepository {

    private static final String HERE = """
            (o.unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> o.unit_id
                or cast(:units as int4multirange) @> o.site_unit_id)""";

    private final JdbcClient sql;

    OrderListRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<IsolationOrder> list(OrderFilter filter, Jurisdiction units, LocalDate today, int size, long offset) {
        return sql.sql(OrderRows.SELECT + " where " + where(filter)
                        + " order by o.state = 'PROPOSED' desc, o.subject, o.ends_on nulls first, o.unit_id, o.id desc"
                        + " limit :size offset :offset")
                .params(params(filter, units, today))
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> OrderRows.read(row))
                .list();
    }

    long count(OrderFilter filter, Jurisdiction units, LocalDate today) {
        return sql.sql("select count(*) from isolation.orders o where " + where(filter))
                .params(params(filter, units, today))
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** All in one pass. */
    Map<OrderFilter.Show, Long> counts(Jurisdiction units, LocalDate today) {
        var shows = Stream.of(OrderFilter.Show.values())
                .filter(show -> show != OrderFilter.Show.ALL && show != OrderFilter.Show.ENDED)
                .toList();
        var columns = shows.stream()
                .map(show -> "count(*) filter (where " + show.sql() + ") as " + show.name())
                .collect(Collectors.joining(", "));
        var filter = OrderFilter.of(new vn.vungxanh.foundation.adminunits.UnitId(units.from()), OrderFilter.Show.ALL);
        return sql.sql("select " + columns
                        + " from isolation.orders o where o.state in ('PROPOSED', 'ISSUED', 'RUNNING',"
                        + " 'ESCAPED') and " + HERE)
                .params(params(filter, units, today))
                .query((row, n) -> {
                    var counts = new EnumMap<OrderFilter.Show, Long>(OrderFilter.Show.class);
                    for (var show : shows) {
                        counts.put(show, row.getLong(show.name()));
                    }
                    return counts;
                })
                .single();
    }

    private static String where(OrderFilter filter) {
        return HERE + " and " + filter.show().sql()
                + (filter.subject() == null ? "" : " and o.subject = :subject")
                + (filter.text() == null ? "" : """
                     and o.person_id in (select n.person_id from people.published_name_words n
                        where n.word >= :key and n.word < :afterKey)""");
    }

    private static Map<String, Object> params(OrderFilter filter, Jurisdiction units, LocalDate today) {
        var params = new HashMap<String, Object>();
        params.put("unitFrom", units.from());
        params.put("unitTo", units.to());
        params.put("units", units.multirange());
        params.put("today", today);
        if (filter.subject() != null) {
            params.put("subject", filter.subject().name());
        }
        if (filter.text() != null) {
            var key = SearchKey.of(filter.text());
            params.put("key", key);
            params.put("afterKey", SearchKey.after(key));
        }
        return params;
    }
}
