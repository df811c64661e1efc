package vn.vungxanh.care.isolation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;

/** What news of other rooms means for orders. */
@Repository
class ReactionRepository {

    private static final String CONTACTS = """
            select c.person_id, c.unit_id, c.level, c.first_index_case, x.exposed_on
              from tracing.published_contacts c
              join lateral (select max((coalesce(e.exposed_to, e.exposed_from) at time zone 'Asia/Ho_Chi_Minh')::date) as exposed_on
                    from tracing.published_exposures e
                    where e.to_person = c.person_id and e.disease = c.disease and e.withdrawn_at is null) x on true
             where c.level in (1, 2) and c.became_at is null and x.exposed_on is not null
               and not exists (select 1 from isolation.orders o where o.person_id = c.person_id and o.disease = c.disease
                    and (o.state in ('PROPOSED', 'ISSUED', 'RUNNING', 'ESCAPED') or o.state <> 'CANCELLED'
                        and (coalesce(o.started_at, o.proposed_at) at time zone 'Asia/Ho_Chi_Minh')::date >= x.exposed_on))
            """;

    private final JdbcClient sql;

    ReactionRepository(JdbcClient sql) {
        this.sql = sql;
    }

    record Contact(
            PersonId person,
            UnitId unit,
            int level,
            @Nullable UUID caseId,
            LocalDate exposedOn) {}

    /** Contacts of these exposures without an isolation since. */
    List<Contact> exposed(String disease, Collection<UUID> exposures) {
        return sql.sql(CONTACTS + """
                 and c.disease = :disease and c.person_id in (
                    select e.to_person from tracing.published_exposures e where e.id = any (:ids))
                """)
                .param("disease", disease)
                .param("ids", exposures.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /** Contacts in the chains of these cases without an isolation since. */
    List<Contact> around(String disease, Collection<UUID> cases) {
        return sql.sql(CONTACTS + """
                 and c.disease = :disease and c.person_id in (
                    select e.to_person from tracing.published_exposures e where e.index_case_id = any (:ids))
                """)
                .param("disease", disease)
                .param("ids", cases.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    List<String> diseases(Collection<UUID> cases) {
        return sql.sql("select distinct disease from cases.published_cases where id = any (:ids)")
                .param("ids", cases.toArray(UUID[]::new))
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Open orders of contacts who are none any more. */
    List<UUID> withoutGround(String disease) {
        return sql.sql("""
                select o.id from isolation.orders o
                 where o.disease = :disease and o.subject in ('F1', 'F2') and o.case_id is not null
                   and o.state in ('PROPOSED', 'ISSUED', 'RUNNING') and o.release_due_at is null
                   and not exists (select 1 from tracing.published_contacts c
                        where c.person_id = o.person_id and c.disease = o.disease and c.level is not null)
                """)
                .param("disease", disease)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Open orders of people who were isolated as F2 and are F1 now. */
    List<UUID> closerNow(String disease) {
        return sql.sql("""
                select o.id from isolation.orders o join tracing.published_contacts c
                    on c.person_id = o.person_id and c.disease = o.disease and c.level = 1
                 where o.disease = :disease and o.subject = 'F2' and o.state in ('PROPOSED', 'ISSUED', 'RUNNING')
                """)
                .param("disease", disease)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Open orders of people who are these confirmed cases. */
    List<UUID> ofPatients(Collection<UUID> cases) {
        return sql.sql("""
                select o.id from isolation.orders o join cases.published_cases k
                    on k.person_id = o.person_id and k.disease = o.disease
                 where k.id = any (:ids) and k.classification = 'CONFIRMED' and o.subject not in ('F0_HOME', 'DISCHARGED')
                   and o.state in ('PROPOSED', 'ISSUED', 'RUNNING', 'ESCAPED')
                   and not exists (select 1 from isolation.log l where l.order_id = o.id and l.what = 'BECAME_CASE')
                """)
                .param("ids", cases.toArray(UUID[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Who shares a room with them: they may have to stay longer. */
    List<UUID> inTheirRooms(Collection<UUID> orders) {
        return sql.sql("""
                select distinct other.order_id
                  from isolation.stays s join isolation.beds b on b.id = s.bed_id
                  join isolation.beds c on c.room_id = b.room_id
                  join isolation.stays other on other.bed_id = c.id and other.ended_at is null
                 where s.order_id = any (:ids) and s.ended_at is null and other.order_id <> all (:ids)
                """)
                .param("ids", orders.toArray(UUID[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    List<UUID> open(Collection<UUID> persons) {
        return sql.sql("""
                select id from isolation.orders
                 where person_id = any (:persons) and state in ('PROPOSED', 'ISSUED', 'RUNNING', 'ESCAPED')
                """)
                .param("persons", persons.toArray(UUID[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private record Negative(UUID person, String disease, LocalDate on) {}

    /** Running isolations whose last sample came back negative with these tests. */
    List<UUID> negativeAtLast(Collection<UUID> tests) {
        // First the tests by themselves: joined in one step, young tables are walked once for each of thousands.
        var negative = sql.sql("""
                select t.person_id, t.disease, (t.sampled_at at time zone 'Asia/Ho_Chi_Minh')::date as sampled_on
                  from testing.published_samples t where t.id = any (:ids) and t.result = 'NEGATIVE'
                """)
                .param("ids", tests.toArray(UUID[]::new))
                .query((row, n) -> new Negative(
                        row.getObject("person_id", UUID.class),
                        row.getString("disease"),
                        row.getDate("sampled_on").toLocalDate()))
                .list();
        if (negative.isEmpty()) {
            return List.of();
        }
        return sql.sql("""
                select o.id from isolation.orders o
                  join unnest(:persons::uuid[], :diseases::text[], :days::text[]) as t (person_id, disease, sampled_on)
                    on o.person_id = t.person_id and o.disease = t.disease
                 where o.person_id = any (:persons) and o.state = 'RUNNING' and o.release_due_at is null
                   and o.counted_from is not null and cardinality(o.test_days) > 0
                   and t.sampled_on::date >= o.counted_from + o.extra_days
                        + (select max(d) from unnest(o.test_days) d)
                        - case o.count_from when 'ISOLATION' then 1 else 0 end
                """)
                .param("persons", negative.stream().map(Negative::person).toArray(UUID[]::new))
                .param("diseases", negative.stream().map(Negative::disease).toArray(String[]::new))
                .param(
                        "days",
                        negative.stream().map(each -> each.on().toString()).toArray(String[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private static Contact read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Contact(
                new PersonId(row.getObject("person_id", UUID.class)),
                new UnitId(row.getInt("unit_id")),
                row.getInt("level"),
                row.getObject("first_index_case", UUID.class),
                row.getObject("exposed_on", LocalDate.class));
    }
}
