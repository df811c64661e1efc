package vn.vungxanh.surveillance.followup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;

/** Who calls whom. A contact without a tracer goes to one of the office where it lives, and to nobody else. */
@Repository
class DistributionRepository {

    /** Whose daily work calling is, whoever loaded the list. */
    static final List<Role> TRACERS = List.of(Role.UNIT_OFFICER, Role.EPIDEMIOLOGIST);

    private static final String[] ROLES = TRACERS.stream().map(Role::name).toArray(String[]::new);

    private final JdbcClient sql;

    DistributionRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Integer> communesOf(String disease, Collection<UUID> persons) {
        return sql.sql("""
                select distinct unit_id from followup.contacts
                where disease = :disease and person_id = any (:persons) and tracer is null and state = 'OPEN'
                """)
                .param("disease", disease)
                .param("persons", persons.toArray(UUID[]::new))
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /**
     * Fills up whoever has the least to do, as water finds its level: the n-th waiting contact takes the n-th lowest free
     * place of the commune's tracers. The same contacts and staff always give the same answer.
     *
     * @return how many were handed out
     */
    int distribute(Collection<Integer> communes, Instant at) {
        if (communes.isEmpty()) {
            return 0;
        }
        waitForTurn();
        return sql.sql("""
                with waiting as (
                    select id, unit_id, row_number() over (partition by unit_id order by risk, identified_at, id) as n
                    from followup.contacts
                    where unit_id = any (:communes) and tracer is null and state = 'OPEN'
                        and (ends_on >= :today or symptoms_on is not null)),
                many as (select unit_id, count(*) as k from waiting group by unit_id),
                tracers as (
                    select s.id, s.unit_id, count(c.id) as load
                    from access.published_staff s
                    left join followup.contacts c on c.tracer = s.id and c.state = 'OPEN' and c.ends_on >= :today
                    where s.unit_id = any (:communes) and not s.disabled and s.roles && :roles::text[]
                    group by s.id, s.unit_id),
                places as (
                    select t.id as tracer, t.unit_id,
                        row_number() over (partition by t.unit_id order by t.load + g.i, t.id) as n
                    from tracers t join many m on m.unit_id = t.unit_id
                    cross join lateral generate_series(0, m.k - 1) g (i))
                update followup.contacts c
                set tracer = p.tracer, assigned_at = :at, assigned_by = :by, version = c.version + 1
                from waiting w join places p on p.unit_id = w.unit_id and p.n = w.n
                where c.id = w.id
                """)
                .param("communes", communes.toArray(Integer[]::new))
                .param("today", Vietnam.dayOf(at))
                .param("roles", ROLES)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", StaffId.PROGRAM.value())
                .update();
    }

    /** The communes of the caller's jurisdiction in which contacts wait for a tracer. */
    List<Integer> waiting(Instant at) {
        return sql.sql("""
                select distinct unit_id from followup.contacts
                where tracer is null and state = 'OPEN' and (ends_on >= :today or symptoms_on is not null)
                """)
                .param("today", Vietnam.dayOf(at))
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /** Who may be given contacts of this unit: its own tracers, then those of the offices above it. */
    List<Tracer> tracersFor(List<UnitId> offices, Instant at) {
        return sql.sql("""
                select s.id, s.name, s.unit_id, count(c.id) as load
                from access.published_staff s
                left join followup.contacts c on c.tracer = s.id and c.state = 'OPEN' and c.ends_on >= :today
                where s.unit_id = any (:offices) and not s.disabled and s.roles && :roles::text[]
                group by s.id, s.name, s.unit_id
                order by array_position(:offices::int[], s.unit_id), load, s.name, s.id
                """)
                .param("offices", offices.stream().map(UnitId::value).toArray(Integer[]::new))
                .param("today", Vietnam.dayOf(at))
                .param("roles", ROLES)
                .query((row, n) -> new Tracer(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        new UnitId(row.getInt("unit_id")),
                        row.getLong("load")))
                .list();
    }

    /** One after the other: two who hand out at once would both see the same free places. */
    private void waitForTurn() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('followup distribution', 0))")
                .query((row, n) -> true)
                .single();
    }
}
