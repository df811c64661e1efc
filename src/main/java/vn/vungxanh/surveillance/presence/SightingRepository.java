package vn.vungxanh.surveillance.presence;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A stay told again with its end is one stay. */
@Repository
class SightingRepository {

    record Count(int place, long checkIns) {}

    record Row(int person, int place, long came, @Nullable Long went) {}

    private final JdbcClient sql;

    SightingRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Count> counts(Collection<Integer> places, long from, long to) {
        return sql.sql("""
                select place, count(distinct (person, came)) from presence.own_visits
                 where place = any (:places) and came >= :from and came < :to group by place
                """)
                .param("places", places.toArray(Integer[]::new))
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new Count(row.getInt(1), row.getLong(2)))
                .list();
    }

    List<Row> at(int place, long from, long to, int offset, int limit) {
        return sql.sql("""
                select person, place, came, max(went) as went from presence.own_visits
                 where place = :place and came >= :from and came < :to
                 group by person, place, came order by came desc, person limit :limit offset :offset
                """)
                .param("place", place)
                .param("from", from)
                .param("to", to)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) ->
                        new Row(row.getInt(1), row.getInt(2), row.getLong(3), row.getObject("went", Long.class)))
                .list();
    }
}
