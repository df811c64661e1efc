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

    void keep(long seed, Instant at) {
        sql.sql("insert into demonstration.loads (seed, loaded_at) values (:seed, :at)")
                .param("seed", seed)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
