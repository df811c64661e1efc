package vn.vungxanh.surveillance.presence;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RetentionRepository {

    private final JdbcClient sql;

    RetentionRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Retention.Policy inForce(LocalDate day) {
        return sql.sql("""
                select days, source from presence.retention_policies
                 where valid_from <= :day order by valid_from desc limit 1
                """)
                .param("day", day)
                .query((row, n) -> new Retention.Policy(day, row.getInt(1), row.getString(2)))
                .single();
    }

    /** Drops what the policy of that day no longer allows; the days that went. */
    List<LocalDate> forget(LocalDate today) {
        return sql.sql("select distinct day from presence.forget(:today) as day order by day")
                .param("today", today)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
    }
}
