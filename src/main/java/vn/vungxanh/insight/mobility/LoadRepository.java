package vn.vungxanh.insight.mobility;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LoadRepository {

    private final JdbcClient sql;

    LoadRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Until the end of the transaction nobody else writes: who comes second compares with what the first one wrote. */
    void alone() {
        sql.sql("select count(pg_advisory_xact_lock(hashtext('mobility.loads')))")
                .query(Long.class)
                .single();
    }

    void add(UUID id, Instant recorded, String login) {
        sql.sql("insert into mobility.loads (id, recorded_at, login) values (:id, :recorded, :login)")
                .param("id", id)
                .param("recorded", Timestamp.from(recorded))
                .param("login", login)
                .update();
    }
}
