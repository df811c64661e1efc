package vn.vungxanh.surveillance.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.map.UnitChange;

/** Cases by unit and day, and one by one without a person. */
@Repository
class CaseMapRepository {

    private static final String CONFIRMED_DAY = "(c.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date";

    private static final String DISCARDED_DAY =
            "case when c.discarded_at <= :asOf then (c.discarded_at at time zone 'Asia/Ho_Chi_Minh')::date end";

    private final JdbcClient sql;

    CaseMapRepository(JdbcClient sql) {
        this.sql = sql;
    }

    record Dot(UUID id, String code, UnitId unit, LocalDate confirmedOn) {}

    /** As known at the instant, by the day of confirmation. */
    List<UnitChange> confirmed(CaseConditions conditions) {
        return sql.sql("select c.unit_id, " + CONFIRMED_DAY + " as day, count(*) from cases.cases c where "
                        + conditions.sql() + " group by 1, 2")
                .params(conditions.params())
                .query((row, n) -> new UnitChange(row.getInt(1), row.getObject(2, LocalDate.class), row.getLong(3)))
                .list();
    }

    /** Those in a state on each day, as the list says when asked as of the end of that day. */
    List<UnitChange> inState(
            CaseFilter.Status state, Jurisdiction units, CaseFilter filter, LocalDate from, LocalDate today) {
        var active = state == CaseFilter.Status.ACTIVE;
        return sql.sql("""
                with spans as (
                    select c.unit_id, %s as begins, %s as ends
                      from cases.cases c
                     where %s and c.confirmed_at >= :from and c.confirmed_at <= :asOf
                       and c.disease = :disease and (cast(:source as text) is null or c.source = :source) and %s)
                select unit_id, begins as day, count(*) as change from spans where begins <= :today group by 1, 2
                union all
                select unit_id, greatest(begins, ends), -count(*) from spans
                 where begins <= :today and ends <= :today group by 1, 2
                """.formatted(
                                active ? CONFIRMED_DAY : "greatest(c.outcome_on, " + CONFIRMED_DAY + ")",
                                active ? "least(c.outcome_on, " + DISCARDED_DAY + ")" : DISCARDED_DAY,
                                CaseConditions.IN_UNITS,
                                active ? "true" : "c.outcome = '" + state.name() + "'"))
                .params(units.params())
                .param("from", Timestamp.from(Vietnam.startOf(from)))
                .param("asOf", Timestamp.from(filter.asOf()))
                .param("today", today)
                .param("disease", filter.disease())
                .param(
                        "source",
                        filter.source() == null ? null : filter.source().name())
                .query((row, n) -> new UnitChange(row.getInt(1), row.getObject(2, LocalDate.class), row.getLong(3)))
                .list();
    }

    /** By the unit that the cases themselves name and the day of their report. */
    List<UnitChange> reported(String disease, Jurisdiction units, LocalDate from, Instant asOf) {
        return sql.sql("""
                select c.unit_id, %s as day, count(*)
                  from cases.cases c
                 where %s and c.disease = :disease and c.reported_at >= :from and %s
                 group by 1, 2
                """.formatted(
                                CurveBy.REPORT.sql(),
                                CaseConditions.IN_UNITS,
                                CaseConditions.statusOf(CaseFilter.Status.CONFIRMED)))
                .params(units.params())
                .param("disease", disease)
                .param("from", Timestamp.from(Vietnam.startOf(from)))
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> new UnitChange(row.getInt(1), row.getObject(2, LocalDate.class), row.getLong(3)))
                .list();
    }

    /** How many and when last, by the unit that the cases themselves name and where they were found. */
    List<UnitStanding> standing(String disease, Jurisdiction units, LocalDate from, LocalDate lately, Instant asOf) {
        return sql.sql("""
                select c.unit_id, c.source, count(*) as cases, count(*) filter (where %1$s >= :lately) as lately,
                       max(%1$s) as last_on
                  from cases.cases c
                 where %2$s and c.disease = :disease and c.confirmed_at >= :from and %3$s
                 group by 1, 2
                """.formatted(
                        CONFIRMED_DAY, CaseConditions.IN_UNITS, CaseConditions.statusOf(CaseFilter.Status.CONFIRMED)))
                .params(units.params())
                .param("disease", disease)
                .param("from", Timestamp.from(Vietnam.startOf(from)))
                .param("lately", lately)
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> new UnitStanding(
                        new UnitId(row.getInt("unit_id")),
                        Source.valueOf(row.getString("source")),
                        row.getInt("cases"),
                        row.getInt("lately"),
                        row.getObject("last_on", LocalDate.class)))
                .list();
    }

    /** From onset to report, of those reported from a day on whose onset is known. */
    List<ReportDelay> delays(String disease, Jurisdiction units, LocalDate from, Instant asOf) {
        return sql.sql("""
                select c.onset_on, %s as reported_on, count(*) as cases
                  from cases.cases c
                 where %s and c.disease = :disease and c.reported_at >= :from and %s and c.onset_on is not null
                 group by 1, 2
                """.formatted(
                                CurveBy.REPORT.sql(),
                                CaseConditions.IN_UNITS,
                                CaseConditions.statusOf(CaseFilter.Status.CONFIRMED)))
                .params(units.params())
                .param("disease", disease)
                .param("from", Timestamp.from(Vietnam.startOf(from)))
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> new ReportDelay(
                        row.getObject("onset_on", LocalDate.class),
                        row.getObject("reported_on", LocalDate.class),
                        row.getInt("cases")))
                .list();
    }

    void each(CaseConditions conditions, Consumer<Dot> taker) {
        sql.sql("select c.id, coalesce(c.bn_code, c.local_code) as code, c.unit_id, " + CONFIRMED_DAY
                        + " as day from cases.cases c where " + conditions.sql())
                .params(conditions.params())
                .query(row -> {
                    taker.accept(new Dot(
                            row.getObject("id", UUID.class),
                            row.getString("code"),
                            new UnitId(row.getInt("unit_id")),
                            row.getObject("day", LocalDate.class)));
                });
    }
}
