package vn.vungxanh.surveillance.followup;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

/** What records say of the steps of cases, and what people ticked. */
@Repository
class StepRepository {

    /** What records show of a step: since when, and how much of it where it is about many. */
    record Shown(
            @Nullable Instant at,
            @Nullable Long part,
            @Nullable Long whole) {}

    record Mark(
            boolean done,
            Instant at,
            @Nullable String by,
            @Nullable String note) {}

    private final JdbcClient sql;

    StepRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Map<UUID, Map<Step.Sign, Shown>> shown(Collection<UUID> cases, Instant asOf) {
        var all = new HashMap<UUID, Map<Step.Sign, Shown>>();
        sql.sql("""
                with x as (
                    select e.index_case_id as id, count(*) as declarations, count(distinct e.to_person) as persons,
                        min(e.identified_at) as declared_at,
                        min(e.identified_at) filter (where e.evidence = 'INTERVIEW') as interviewed_at,
                        min(e.identified_at) filter (where e.evidence in ('QR', 'BLUETOOTH')) as tools_at,
                        min(e.identified_at) filter (where e.from_person <> k.person_id) as second_at,
                        count(distinct e.to_person) filter (where e.from_person <> k.person_id) as second_circle
                    from tracing.published_exposures e join cases.published_cases k on k.id = e.index_case_id
                    where e.index_case_id = any (:cases) and e.withdrawn_at is null and e.identified_at <= :asOf
                    group by e.index_case_id),
                f as (
                    select c.case_id as id, count(*) as f1, count(c.tracer) as assigned, max(c.assigned_at) as assigned_at,
                        count(c.isolated_at) as isolated, max(c.isolated_at) as isolated_at,
                        count(c.sampled_at) as sampled, max(c.sampled_at) as sampled_at
                    from followup.contacts c
                    where c.case_id = any (:cases) and c.level = 1 and c.identified_at <= :asOf
                        and (c.closure is null or c.closure in ('BECAME_CASE', 'DIED'))
                    group by c.case_id)
                select k.id, k.confirmed_at, x.*, f.*
                from cases.published_cases k left join x on x.id = k.id left join f on f.id = k.id
                where k.id = any (:cases)
                """)
                .param("cases", cases.toArray(UUID[]::new))
                .param("asOf", utc(asOf))
                .query(row -> {
                    var of = new HashMap<Step.Sign, Shown>();
                    of.put(Step.Sign.CONFIRMED, new Shown(instant(row, "confirmed_at"), null, null));
                    of.put(Step.Sign.INTERVIEWED, new Shown(instant(row, "interviewed_at"), null, null));
                    of.put(Step.Sign.DECLARED, new Shown(instant(row, "declared_at"), row.getLong("persons"), null));
                    of.put(Step.Sign.TOOLS, new Shown(instant(row, "tools_at"), null, null));
                    of.put(Step.Sign.MERGED, new Shown(null, row.getLong("persons"), row.getLong("declarations")));
                    of.put(
                            Step.Sign.SECOND_CIRCLE,
                            new Shown(instant(row, "second_at"), row.getLong("second_circle"), null));
                    many(row, of, Step.Sign.HANDED_OVER, "assigned");
                    many(row, of, Step.Sign.ISOLATED, "isolated");
                    many(row, of, Step.Sign.SAMPLED, "sampled");
                    all.put(row.getObject("id", UUID.class), of);
                });
        return all;
    }

    private static void many(java.sql.ResultSet row, Map<Step.Sign, Shown> of, Step.Sign sign, String column)
            throws java.sql.SQLException {
        var part = row.getLong(column);
        var whole = row.getLong("f1");
        of.put(sign, new Shown(whole > 0 && part == whole ? instant(row, column + "_at") : null, part, whole));
    }

    /** The latest of each step. */
    Map<UUID, Map<String, Mark>> marks(Collection<UUID> cases, Instant asOf) {
        var all = new HashMap<UUID, Map<String, Mark>>();
        sql.sql("""
                select distinct on (m.case_id, m.step) m.case_id, m.step, m.done, m.done_at, m.note, s.name
                from followup.marks m left join access.published_staff s on s.id = m.staff_id
                where m.case_id = any (:cases) and m.recorded_at <= :asOf
                order by m.case_id, m.step, m.recorded_at desc, m.id desc
                """)
                .param("cases", cases.toArray(UUID[]::new))
                .param("asOf", utc(asOf))
                .query(row -> {
                    all.computeIfAbsent(row.getObject("case_id", UUID.class), id -> new HashMap<>())
                            .put(
                                    row.getString("step"),
                                    new Mark(
                                            row.getBoolean("done"),
                                            row.getObject("done_at", OffsetDateTime.class)
                                                    .toInstant(),
                                            row.getString("name"),
                                            row.getString("note")));
                });
        return all;
    }

    void mark(
            UUID id,
            UUID caseId,
            UnitId unit,
            String step,
            boolean done,
            Instant doneAt,
            @Nullable String note,
            UUID staff,
            Instant now) {
        sql.sql("""
                insert into followup.marks (id, case_id, unit_id, step, done, done_at, note, staff_id, recorded_at)
                values (:id, :case, :unit, :step, :done, :doneAt, :note, :staff, :now)
                """)
                .param("id", id)
                .param("case", caseId)
                .param("unit", unit.value())
                .param("step", step)
                .param("done", done)
                .param("doneAt", utc(doneAt))
                .param("note", note, Types.VARCHAR)
                .param("staff", staff)
                .param("now", utc(now))
                .update();
    }

    private static @Nullable Instant instant(java.sql.ResultSet row, String column) throws java.sql.SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
