package vn.vungxanh.surveillance.labels;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LabelRepository {

    private final JdbcClient sql;

    LabelRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** The first of {@code count} numbers that are now taken. */
    int take(int year, int count) {
        return sql.sql("""
                insert into labels.counters as counter (year, last) values (:year, :count)
                on conflict (year) do update set last = counter.last + :count
                returning last - :count + 1
                """)
                .param("year", year)
                .param("count", count)
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
