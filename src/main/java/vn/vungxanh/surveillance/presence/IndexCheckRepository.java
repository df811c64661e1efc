package vn.vungxanh.surveillance.presence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IndexCheckRepository {

    private final JdbcClient sql;

    IndexCheckRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(IndexCheck check) {
        for (var part : check.parts()) {
            sql.sql("""
                    insert into presence.index_checks (checked_at, kind, days, events, different_days)
                    values (:at, :kind, :days, :events, :different) on conflict do nothing
                    """)
                    .param("at", check.at().atOffset(ZoneOffset.UTC))
                    .param("kind", part.kind())
                    .param("days", part.days())
                    .param("events", part.events())
                    .param("different", part.differentDays())
                    .update();
        }
    }

    List<IndexCheck> latest(int many) {
        var parts = new LinkedHashMap<Instant, List<IndexCheck.Part>>();
        sql.sql("""
                select checked_at, kind, days, events, different_days from presence.index_checks
                where checked_at in (select distinct checked_at from presence.index_checks order by 1 desc limit :many)
                order by checked_at desc, kind
                """).param("many", many).query(row -> {
            parts.computeIfAbsent(row.getObject(1, OffsetDateTime.class).toInstant(), at -> new ArrayList<>())
                    .add(new IndexCheck.Part(row.getString(2), row.getInt(3), row.getLong(4), row.getLong(5)));
        });
        var checks = new ArrayList<IndexCheck>();
        parts.forEach((at, some) -> checks.add(new IndexCheck(at, some)));
        return checks;
    }
}
