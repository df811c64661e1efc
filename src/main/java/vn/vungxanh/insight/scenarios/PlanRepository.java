package vn.vungxanh.insight.scenarios;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;

@Repository
class PlanRepository {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final JdbcClient db;

    PlanRepository(JdbcClient db) {
        this.db = db;
    }

    /** False if the unit has a plan of that name. */
    boolean add(Plan plan) {
        return db.sql("""
                        insert into scenarios.plans (id, unit_id, name, search_key, question, created_at, created_by,
                            changed_at, changed_by)
                        values (:id, :unit, :name, :key, cast(:question as jsonb), :at, :by, :at, :by)
                        on conflict do nothing
                        """)
                        .param("id", plan.id().value())
                        .param("unit", plan.unit().value())
                        .param("name", plan.name())
                        .param("key", SearchKey.of(plan.name()))
                        .param("question", json(plan.question()))
                        .param("at", at(plan.changedAt()))
                        .param("by", plan.changedBy())
                        .update()
                == 1;
    }

    /** False if somebody else changed it meanwhile. */
    boolean change(Plan plan) {
        return db.sql("""
                        update scenarios.plans
                        set name = :name, search_key = :key, question = cast(:question as jsonb), changed_at = :at,
                            changed_by = :by, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("id", plan.id().value())
                        .param("version", plan.version())
                        .param("name", plan.name())
                        .param("key", SearchKey.of(plan.name()))
                        .param("question", json(plan.question()))
                        .param("at", at(plan.changedAt()))
                        .param("by", plan.changedBy())
                        .update()
                == 1;
    }

    boolean remove(PlanId id, int version) {
        return db.sql("delete from scenarios.plans where id = :id and version = :version")
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<Plan> find(PlanId id) {
        return db.sql("select * from scenarios.plans where id = :id")
                .param("id", id.value())
                .query((row, i) -> plan(row))
                .optional();
    }

    List<Plan> all() {
        return db.sql("select * from scenarios.plans order by changed_at desc, id limit 500")
                .query((row, i) -> plan(row))
                .list();
    }

    private static String json(Map<String, String> words) {
        return JSON.writeValueAsString(new TreeMap<>(words));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atZone(Vietnam.ZONE).toOffsetDateTime();
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                new PlanId(row.getObject("id", UUID.class)),
                new UnitId(row.getInt("unit_id")),
                row.getString("name"),
                JSON.readValue(row.getString("question"), WORDS),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                row.getInt("version"));
    }
}
