package vn.vungxanh.surveillance.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;

/** The times of the response, computed where they lie. */
@Repository
class ClockRepository {

    /** Which of the rows of a clock. */
    enum Part {
        ALL,
        KNOWN,
        MISSING
    }

    /** One row a case or F1 and clock: v is null where a fact is missing or came after the instant. */
    private static final String MEASURED = """
            with k as materialized (
                select c.id, c.person_id, c.unit_id, coalesce(c.bn_code, c.local_code) as code, c.confirmed_at,
                    c.reported_at, c.onset_on, case when c.sampled_on <= :today then c.sampled_on end as sampled_on,
                    f.isolated_at
                from cases.published_cases c
                left join followup.contacts f on f.person_id = c.person_id and f.disease = c.disease
                    and f.isolated_at <= :asOf
                where c.disease = :disease and c.classification = 'CONFIRMED'
                    and c.confirmed_at >= :start and c.confirmed_at <= :asOf
                    and c.unit_id between :from and :to and :units::int4multirange @> c.unit_id),
            f1 as materialized (
                select f.id, f.person_id, f.unit_id, f.case_id, f.identified_at,
                    case when f.reached_at <= :asOf then f.reached_at end as reached_at
                from followup.contacts f
                where f.disease = :disease and f.level = 1 and coalesce(f.closure, '') not in ('WITHDRAWN', 'MERGED')
                    and f.unit_id between :from and :to and :units::int4multirange @> f.unit_id
                    and f.identified_at <= :asOf),
            m as (
                select 'ONSET_REPORT' as clock, id as case_id, code, null::uuid as contact, person_id, unit_id, confirmed_at as at,
                    onset_on::timestamptz as starts, reported_at as ends,
                    (reported_at::date - onset_on)::double precision as v from k
                union all
                select 'REPORT_SAMPLE', id, code, null, person_id, unit_id, confirmed_at, reported_at, sampled_on::timestamptz,
                    sampled_on - reported_at::date from k
                union all
                select 'SAMPLE_RESULT', id, code, null, person_id, unit_id, confirmed_at, sampled_on::timestamptz,
                    confirmed_at, confirmed_at::date - sampled_on from k
                union all
                select 'RESULT_ISOLATION', id, code, null, person_id, unit_id, confirmed_at, confirmed_at, isolated_at,
                    extract(epoch from isolated_at - confirmed_at) / 3600 from k
                union all
                select 'RESULT_F1', c.id, coalesce(c.bn_code, c.local_code), f1.id, f1.person_id, f1.unit_id, c.confirmed_at,
                    c.confirmed_at, f1.reached_at, extract(epoch from f1.reached_at - c.confirmed_at) / 3600
                from f1 join cases.published_cases c on c.id = f1.case_id and c.classification = 'CONFIRMED'
                    and c.confirmed_at >= :start and c.confirmed_at <= :asOf
                union all
                select 'NAMED_F1', f1.case_id, null, f1.id, f1.person_id, f1.unit_id, f1.identified_at, f1.identified_at,
                    f1.reached_at, extract(epoch from f1.reached_at - f1.identified_at) / 3600
                from f1 where f1.identified_at >= :start)
            """;

    private final JdbcClient sql;

    ClockRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Right after thousands of cases were loaded, nothing is known of how many they are: then a join row by row takes
     * minutes where one by hashing takes a blink.
     */
    void joinByHashing(boolean only) {
        sql.sql("select set_config('enable_nestloop', :on, true)")
                .param("on", only ? "off" : "on")
                .query((row, n) -> n)
                .single();
    }

    /** By the index of the parts in the list; whoever lives in several parts counts in each. */
    Map<Integer, List<ClockFigure>> byUnit(ClockFilter filter, Jurisdiction units, List<Jurisdiction> parts) {
        var rows = new HashMap<Integer, List<ClockFigure>>();
        bound(sql.sql(MEASURED + """
                , g as materialized (
                    select u.unit_id, g.n from (select distinct unit_id from m) u
                    join unnest(:parts::int4multirange[]) with ordinality g (part, n) on g.part @> u.unit_id)
                select g.n, m.clock, count(*) as whole, count(m.v) as known,
                    percentile_cont(0.5) within group (order by m.v) as p50,
                    percentile_cont(0.9) within group (order by m.v) as p90
                from m join g on g.unit_id = m.unit_id group by g.n, m.clock
                """), filter, units)
                .param("parts", parts.stream().map(Jurisdiction::multirange).toArray(String[]::new))
                .query(row -> {
                    rows.computeIfAbsent(row.getInt("n") - 1, n -> new ArrayList<>())
                            .add(figure(row));
                });
        return rows;
    }

    /** By the Monday of the confirmation, or of the day on which the F1 was named. */
    Map<LocalDate, List<ClockFigure>> byWeek(ClockFilter filter, Jurisdiction units) {
        var rows = new HashMap<LocalDate, List<ClockFigure>>();
        bound(sql.sql(MEASURED + """
                select date_trunc('week', m.at)::date as week, m.clock, count(*) as whole, count(m.v) as known,
                    percentile_cont(0.5) within group (order by m.v) as p50,
                    percentile_cont(0.9) within group (order by m.v) as p90
                from m group by 1, m.clock
                """), filter, units).query(row -> {
            rows.computeIfAbsent(row.getObject("week", LocalDate.class), week -> new ArrayList<>())
                    .add(figure(row));
        });
        return rows;
    }

    /** The longest first. */
    List<ClockLine> lines(ClockFilter filter, Jurisdiction units, ClockKind kind, Part part, int offset, int size) {
        return bound(
                        sql.sql(MEASURED + " select m.* from m where m.clock = :clock and " + condition(part) + """
                 order by m.v desc nulls last, m.at desc, m.person_id offset :offset limit :size
                """),
                        filter,
                        units)
                .param("clock", kind.name())
                .param("offset", offset)
                .param("size", size)
                .query((row, n) -> line(row, kind))
                .list();
    }

    long count(ClockFilter filter, Jurisdiction units, ClockKind kind, Part part) {
        return bound(
                        sql.sql(MEASURED + " select count(*) from m where m.clock = :clock and " + condition(part)),
                        filter,
                        units)
                .param("clock", kind.name())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private static String condition(Part part) {
        return switch (part) {
            case ALL -> "true";
            case KNOWN -> "m.v is not null";
            case MISSING -> "m.v is null";
        };
    }

    private static StatementSpec bound(StatementSpec query, ClockFilter filter, Jurisdiction units) {
        return query.param("disease", filter.disease())
                .param("start", Vietnam.startOf(filter.from()).atOffset(ZoneOffset.UTC))
                .param("asOf", filter.asOf().atOffset(ZoneOffset.UTC))
                .param("today", Vietnam.dayOf(filter.asOf()))
                .param("from", units.from())
                .param("to", units.to())
                .param("units", units.multirange());
    }

    private static ClockFigure figure(ResultSet row) throws SQLException {
        return new ClockFigure(
                ClockKind.valueOf(row.getString("clock")),
                row.getLong("whole"),
                row.getLong("known"),
                row.getObject("p50", Double.class),
                row.getObject("p90", Double.class));
    }

    private static ClockLine line(ResultSet row, ClockKind kind) throws SQLException {
        var contact = row.getObject("contact", UUID.class);
        return new ClockLine(
                row.getObject("case_id", UUID.class),
                row.getString("code"),
                contact == null ? null : new FollowedId(contact),
                row.getObject("person_id", UUID.class),
                new UnitId(row.getInt("unit_id")),
                at(row, "starts", kind),
                at(row, "ends", kind),
                row.getObject("v", Double.class));
    }

    private static @Nullable String at(ResultSet row, String column, ClockKind kind) throws SQLException {
        var at = row.getObject(column, java.time.OffsetDateTime.class);
        if (at == null) {
            return null;
        }
        var form = kind.measure() == ClockKind.Measure.DAYS ? "dd/MM/yyyy" : "HH:mm dd/MM/yyyy";
        return java.time.format.DateTimeFormatter.ofPattern(form).format(at.atZoneSameInstant(Vietnam.ZONE));
    }
}
