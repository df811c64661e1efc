package vn.vungxanh.insight.delays;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;

/** Two events of each case, from what the rooms publish. A day of the calendar is a window of 24 hours. */
@Repository
class DelayRepository {

    private static final String CASES = """
            with c as materialized (
                select id, person_id, coalesce(bn_code, local_code) as code, unit_id, disease, onset_on, sampled_on,
                    reported_at, confirmed_at, (reported_at at time zone 'Asia/Ho_Chi_Minh')::date as reported_on
                  from cases.published_cases
                 where unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> unit_id
                   and disease = :disease and classification = 'CONFIRMED' and confirmed_at <= :asOf
                   and reported_at >= :from and reported_at < :to)
            """;

    private static final String POSITIVE = """
            , p as materialized (
                select distinct on (s.person_id) s.person_id, s.sampled_at, s.released_at
                  from testing.published_samples s
                 where s.person_id = any (array(select person_id from c)) and s.disease = :disease
                   and s.result = 'POSITIVE' and s.released_at <= :asOf
                   and s.released_at >= cast(:from as timestamptz) - interval '30 days'
                 order by s.person_id, s.released_at)
            """;

    /** Whoever went into isolation or a hospital, and was not out again before the result was known. */
    private static final String AWAY = """
            , away as materialized (
                select person_id, started_at, ended_at from isolation.published_stays
                 where person_id = any (array(select person_id from c)) and started_at <= :asOf
                union all
                select person_id, admitted_at, ended_at from treatment.published_admissions
                 where person_id = any (array(select person_id from c)) and admitted_at <= :asOf)
            , r as materialized (
                select c.*, coalesce(p.released_at, c.confirmed_at) as known_at
                  from c left join p on p.person_id = c.person_id)
            , f as (
                select r.id, min(away.started_at) as away_at
                  from r join away on away.person_id = r.person_id and coalesce(away.ended_at, 'infinity') > r.known_at
                 group by r.id)
            """;

    private static final String MET = """
            , met as materialized (
                select to_person, (exposed_from at time zone 'Asia/Ho_Chi_Minh')::date as first_on,
                    (exposed_to at time zone 'Asia/Ho_Chi_Minh')::date as last_on
                  from tracing.published_edges
                 where to_person = any (array(select person_id from c)) and close and disease = :disease)
            , seen as (
                select c.id, min(met.first_on) as first_on, least(max(met.last_on), c.onset_on) as last_on
                  from c join met on met.to_person = c.person_id
                   and met.first_on between c.onset_on - 30 and c.onset_on
                 group by c.id, c.onset_on)
            """;

    private final JdbcClient sql;

    DelayRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Spell> spells(DelayQuestion asked, String disease, Jurisdiction units) {
        return sql.sql(CASES + of(asked.kind()) + " order by c.reported_on, c.id")
                .param("unitFrom", units.from())
                .param("unitTo", units.to())
                .param("units", units.multirange())
                .param("disease", disease)
                .param("asOf", Timestamp.from(asked.asOf()))
                .param("from", Timestamp.from(Vietnam.startOf(asked.from())))
                .param("to", Timestamp.from(Vietnam.startOf(asked.to().plusDays(1))))
                .query(DelayRepository::spell)
                .list();
    }

    private static String of(DelayKind kind) {
        return switch (kind) {
            case ONSET_REPORT -> select(day("start", "c.onset_on"), day("end", "c.reported_on")) + " from c";
            case REPORT_SAMPLE -> select(day("start", "c.reported_on"), day("end", "c.sampled_on")) + " from c";
            case SAMPLE_RESULT ->
                POSITIVE
                        + select(at("start", "p.sampled_at"), hour("p.sampled_at", "p.released_at"))
                        + " from c left join p on p.person_id = c.person_id";
            case RESULT_ISOLATION ->
                POSITIVE
                        + AWAY
                        + select(at("start", "c.known_at"), hour("c.known_at", "f.away_at"))
                        + " from r c left join f on f.id = c.id";
            case INCUBATION ->
                MET
                        + select(day("start", "seen.first_on", "seen.last_on"), day("end", "c.onset_on"))
                        + " from c left join seen on seen.id = c.id";
            case SERIAL -> throw new IllegalArgumentException("chains know the pairs");
        };
    }

    private static String select(String start, String end) {
        return " select c.id, c.person_id, c.code, c.unit_id, c.reported_on, " + start + ", " + end;
    }

    private static String at(String event, String instant) {
        return instant + " as " + event + "_from, " + instant + " as " + event + "_to";
    }

    private static String day(String event, String column) {
        return day(event, column, column);
    }

    private static String day(String event, String first, String last) {
        return "%s::timestamp at time zone 'Asia/Ho_Chi_Minh' as %s_from".formatted(first, event)
                + ", (%s + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' as %s_to".formatted(last, event);
    }

    /** In whole hours after the first event: nobody writes down the minute truly. */
    private static String hour(String first, String second) {
        var hours = "floor(extract(epoch from %s - %s) / 3600)".formatted(second, first);
        return "%1$s + %2$s * interval '1 hour' as end_from, %1$s + (%2$s + 1) * interval '1 hour' as end_to"
                .formatted(first, hours);
    }

    private static Spell spell(ResultSet row, int n) throws SQLException {
        return new Spell(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("code"),
                new UnitId(row.getInt("unit_id")),
                row.getObject("reported_on", LocalDate.class),
                instant(row.getTimestamp("start_from")),
                instant(row.getTimestamp("start_to")),
                instant(row.getTimestamp("end_from")),
                instant(row.getTimestamp("end_to")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
