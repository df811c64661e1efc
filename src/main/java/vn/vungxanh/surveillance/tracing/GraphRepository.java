package vn.vungxanh.surveillance.tracing;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The exposures that the levels are computed from. Every read goes by a set of persons. */
@Repository
class GraphRepository {

    record Exposed(LevelSearch.Link link, int unit, boolean close) {}

    private final JdbcClient sql;

    GraphRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** The persons and all who may have it from them: nobody else's level can change. */
    List<UUID> downstream(String disease, Collection<UUID> persons) {
        return sql.sql("""
                with recursive down (person) as (
                    select unnest(:persons::uuid[])
                    union
                    select e.to_person
                    from tracing.edges e join down on down.person = e.from_person
                    where e.disease = :disease and e.close and e.withdrawn_at is null
                )
                select person from down
                """)
                .param("persons", array(persons))
                .param("disease", disease)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Each live exposure of these persons in the order of declaration, those declared for the surviving record last. */
    List<Exposed> exposures(String disease, Collection<UUID> persons) {
        return sql.sql("""
                select from_person, to_person, unit_id, close, identified_at, index_case_id
                from tracing.edges
                where to_person = any (:persons) and disease = :disease and withdrawn_at is null
                    and from_person <> to_person
                order by declared_to is null, created_at, id
                """)
                .param("persons", array(persons))
                .param("disease", disease)
                .query((row, n) -> new Exposed(
                        new LevelSearch.Link(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getObject(5, OffsetDateTime.class).toInstant(),
                                row.getObject(6, UUID.class)),
                        row.getInt(3),
                        row.getBoolean(4)))
                .list();
    }

    /** Whose levels follow from these persons being ill: theirs, if they are contacts, and those of whom they met. */
    List<UUID> touchedBy(String disease, Collection<UUID> persons) {
        return sql.sql("""
                select to_person from tracing.edges
                where from_person = any (:persons) and disease = :disease and close and withdrawn_at is null
                union
                select person_id from tracing.contact_persons
                where person_id = any (:persons) and disease = :disease
                """)
                .param("persons", array(persons))
                .param("disease", disease)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** One at a time for a disease: two who change the graph at once would not see each other's half. */
    void waitForTurn(String disease) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('tracing ' || :disease, 0))")
                .param("disease", disease)
                .query((row, n) -> true)
                .single();
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
