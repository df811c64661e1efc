package vn.vungxanh.territory.declarations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.foundation.adminunits.UnitId;

/** Declarations whose person is not known yet. */
@Repository
class MatchRepository {

    private final JdbcClient sql;
    private final JsonMapper json;

    MatchRepository(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    record Waiting(
            UUID id, UnitId unit, Answers answers, @Nullable UUID person) {}

    List<Waiting> next(int limit) {
        return sql.sql("""
                select id, unit_id, answers, person_id from declarations.declarations
                 where matched_at is null order by declared_at limit :limit
                """)
                .param("limit", limit)
                .query((row, n) -> waiting(row))
                .list();
    }

    Optional<Waiting> find(UUID id) {
        return sql.sql("select id, unit_id, answers, person_id from declarations.declarations where id = :id")
                .param("id", id)
                .query((row, n) -> waiting(row))
                .optional();
    }

    /** @param persons in the order of the ids; null for nobody */
    void matched(List<UUID> ids, @Nullable List<UUID> persons, Instant now) {
        sql.sql("""
                update declarations.declarations d set person_id = n.person, matched_at = :now
                  from unnest(:ids::uuid[], :persons::uuid[]) as n (id, person)
                 where d.id = n.id and d.matched_at is null
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("persons", persons == null ? new UUID[ids.size()] : persons.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                new UnitId(row.getInt("unit_id")),
                DeclarationRows.answers(json, row),
                row.getObject("person_id", UUID.class));
    }
}
