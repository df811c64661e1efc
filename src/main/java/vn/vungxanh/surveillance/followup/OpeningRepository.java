package vn.vungxanh.surveillance.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opens follow-ups from the register of contacts and keeps them true to it, many at once. */
@Repository
class OpeningRepository {

    /** Who is a contact, as tracing says. */
    record Named(UUID person, int level, LocalDate identifiedOn) {}

    private final JdbcClient sql;

    OpeningRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of the exposures' persons who are contacts. */
    List<Named> namedBy(String disease, Collection<UUID> exposures) {
        return sql.sql("""
                select p.person_id, p.level, p.identified_at::date as identified_on
                from tracing.published_contacts p
                where p.disease = :disease and p.level is not null and p.person_id in (
                    select e.to_person from tracing.published_exposures e where e.id = any (:exposures))
                """)
                .param("disease", disease)
                .param("exposures", exposures.toArray(UUID[]::new))
                .query((row, n) -> named(row))
                .list();
    }

    /** Contacts whose level is not the one that is followed up. */
    List<Named> changed(String disease) {
        return sql.sql("""
                select p.person_id, p.level, p.identified_at::date as identified_on
                from tracing.published_contacts p
                left join followup.contacts c on c.disease = p.disease and c.person_id = p.person_id
                where p.disease = :disease and p.level is not null
                    and (c.id is null or c.level <> p.level or c.closure = 'WITHDRAWN')
                """)
                .param("disease", disease)
                .query((row, n) -> named(row))
                .list();
    }

    private static Named named(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Named(
                row.getObject("person_id", UUID.class),
                row.getInt("level"),
                row.getObject("identified_on", LocalDate.class));
    }

    /** All persons to whom the same rule applies, in one statement. Told twice, it changes nothing. */
    void open(String disease, DurationRule rule, List<UUID> persons, List<UUID> ids) {
        sql.sql("""
                insert into followup.contacts as c (id, disease, person_id, unit_id, case_id, level, risk, exposed_on,
                    identified_at, rule, days, count_from, ends_on, reached_at, last_reached_on, sampled_at, state, closure,
                    closed_at)
                select n.id, p.disease, p.person_id, p.unit_id, p.first_index_case, p.level,
                    case when p.level > 1 then 3 when x.close_circle then 1 else 2 end,
                    x.exposed_on, p.identified_at, :rule, :days, :countFrom, x.exposed_on + :days, p.sampled_at,
                    p.sampled_at::date, p.sampled_at, case when p.became_case_id is null then 'OPEN' else 'CLOSED' end,
                    case when p.became_case_id is null then null else 'BECAME_CASE' end, p.became_at
                from unnest(:persons::uuid[], :ids::uuid[]) n (person, id)
                join tracing.published_contacts p on p.person_id = n.person and p.disease = :disease
                cross join lateral (
                    select coalesce(max(coalesce(e.exposed_to, e.exposed_from)), p.identified_at)::date as exposed_on,
                        coalesce(bool_or(e.setting in ('HOUSEHOLD', 'HEALTHCARE')), false) as close_circle
                    from tracing.published_exposures e
                    where e.to_person = p.person_id and e.disease = p.disease and e.withdrawn_at is null) x
                on conflict (disease, person_id) do update
                set case_id = excluded.case_id, level = excluded.level, risk = least(c.risk, excluded.risk),
                    rule = case when c.level = excluded.level then c.rule else excluded.rule end,
                    days = case when c.level = excluded.level then c.days else excluded.days end,
                    count_from = case when c.level = excluded.level then c.count_from else excluded.count_from end,
                    exposed_on = greatest(c.exposed_on, excluded.exposed_on),
                    sampled_at = least(c.sampled_at, excluded.sampled_at),
                    reached_at = least(c.reached_at, excluded.reached_at),
                    last_reached_on = greatest(c.last_reached_on, excluded.last_reached_on),
                    state = case when c.closure = 'WITHDRAWN' then excluded.state else c.state end,
                    closure = case when c.closure = 'WITHDRAWN' then excluded.closure else c.closure end,
                    closed_at = case when c.closure = 'WITHDRAWN' then excluded.closed_at else c.closed_at end,
                    version = c.version + 1
                where (c.level, c.case_id) is distinct from (excluded.level, excluded.case_id)
                    or c.exposed_on < excluded.exposed_on or c.closure = 'WITHDRAWN'
                    or (excluded.sampled_at is not null and c.sampled_at is null)
                """)
                .param("disease", disease)
                .param("rule", rule.id())
                .param("days", rule.days())
                .param("countFrom", rule.countFrom().name())
                .param("persons", persons.toArray(UUID[]::new))
                .param("ids", ids.toArray(UUID[]::new))
                .update();
        sql.sql("""
                update followup.contacts
                set ends_on = days + case when count_from = 'ISOLATION' then coalesce(isolated_at::date, exposed_on)
                    else exposed_on end
                where disease = :disease and person_id = any (:persons)
                    and ends_on <> days + case when count_from = 'ISOLATION' then coalesce(isolated_at::date, exposed_on)
                        else exposed_on end
                """)
                .param("disease", disease)
                .param("persons", persons.toArray(UUID[]::new))
                .update();
    }

    /** No exposure of theirs is left. */
    void closeWithdrawn(String disease, Instant at) {
        sql.sql("""
                update followup.contacts c
                set state = 'CLOSED', closure = 'WITHDRAWN', closed_at = :at, version = c.version + 1
                from tracing.published_contacts p
                where p.disease = :disease and p.level is null and c.disease = p.disease and c.person_id = p.person_id
                    and c.state <> 'CLOSED'
                """)
                .param("disease", disease)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
