package vn.vungxanh.demonstration;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LoadRepository {

    private final JdbcClient sql;

    LoadRepository(JdbcClient sql) {
        this.sql = sql;
    }

    boolean loaded() {
        return sql.sql("select exists (select from demonstration.loads)")
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    boolean followed() {
        return sql.sql("select exists (select from demonstration.loads where followed_at is not null)")
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    void follow(Instant at) {
        sql.sql("update demonstration.loads set followed_at = :at")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** When each row would have been typed. */
    void dateEntries(Instant loadedAt) {
        sql.sql("select demonstration.date_entries(:at)")
                .param("at", loadedAt.atOffset(ZoneOffset.UTC))
                .query((row, n) -> 1)
                .single();
    }

    /** So that the planner knows what is there. */
    void look() {
        sql.sql("select demonstration.look()").query((row, n) -> 1).single();
    }

    void keep(long seed, Instant at) {
        sql.sql("insert into demonstration.loads (seed, loaded_at) values (:seed, :at)")
                .param("seed", seed)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
