package vn.vungxanh.insight.statutory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;

/** Counts of the cases as their room publishes them; no person is read. */
@Repository
class CaseNewsRepository {

    /** TT 54/2015 counts by the day of onset; who has no symptoms counts by the day of sampling, then of confirmation. */
    static final String DAY = """
            coalesce(c.onset_on, c.sampled_on, (c.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date)""";

    private static final String HERE = """
            c.unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> c.unit_id
              and c.classification = 'CONFIRMED' and c.confirmed_at <= :asOf
            """;

    private final JdbcClient db;

    CaseNewsRepository(JdbcClient db) {
        this.db = db;
    }

    /**
     * Confirmed from that instant on, or dead from that day on.
     *
     * @param only these; null for all
     */
    List<CaseNews> since(
            Jurisdiction units, Instant from, LocalDate fromOn, Instant asOf, @Nullable Collection<UUID> only) {
        return db.sql("""
                        select c.id, c.unit_id, coalesce(c.bn_code, c.local_code) as code, c.disease, c.confirmed_at,
                            case when c.outcome = 'DIED' then c.outcome_on end as died_on
                        from cases.published_cases c
                        where %s and (c.confirmed_at >= :from or (c.outcome = 'DIED' and c.outcome_on >= :fromOn))
                          and (cast(:only as uuid[]) is null or c.id = any(cast(:only as uuid[])))
                        order by c.confirmed_at, c.id
                        """.formatted(HERE))
                .param("unitFrom", units.from())
                .param("unitTo", units.to())
                .param("units", units.multirange())
                .param("from", FormRows.at(from))
                .param("fromOn", fromOn)
                .param("asOf", FormRows.at(asOf))
                .param("only", only == null ? null : only.toArray(UUID[]::new))
                .query((row, i) -> new CaseNews(
                        row.getObject("id", UUID.class),
                        new UnitId(row.getInt("unit_id")),
                        row.getString("code"),
                        row.getString("disease"),
                        row.getTimestamp("confirmed_at").toInstant(),
                        row.getObject("died_on", LocalDate.class)))
                .list();
    }

    /** Owed forms of cases that are confirmed no longer. */
    List<UUID> ofRetracted(Jurisdiction units) {
        return db.sql("""
                        select f.id from statutory.forms f join cases.published_cases c on c.id = f.about
                        where f.unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> f.unit_id
                          and c.classification <> 'CONFIRMED' and f.withdrawn_at is null
                          and not exists (select 1 from statutory.sent s where s.form_id = f.id)
                        """)
                .param("unitFrom", units.from())
                .param("unitTo", units.to())
                .param("units", units.multirange())
                .query((row, i) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Those of the forms whose unit itself has a case or a death in their period. */
    List<UUID> withCases(Collection<UUID> forms) {
        return db.sql("""
                        select f.id from statutory.forms f where f.id = any(:ids) and exists (
                            select 1 from cases.published_cases c
                            where c.unit_id = f.unit_id and c.classification = 'CONFIRMED'
                              and (%s between f.from_on and f.to_on
                                or (c.outcome = 'DIED' and c.outcome_on between f.from_on and f.to_on)))
                        """.formatted(DAY))
                .param("ids", forms.toArray(UUID[]::new))
                .query((row, i) -> row.getObject(1, UUID.class))
                .list();
    }

    List<Tally> tally(Jurisdiction units, LocalDate from, LocalDate to, Instant asOf) {
        return db.sql("""
                        select c.disease, c.unit_id,
                            count(*) filter (where d.day between :from and :to) cases,
                            count(*) filter (where d.died between :from and :to) deaths,
                            count(*) filter (where d.day between :year and :to) cases_of_year,
                            count(*) filter (where d.died between :year and :to) deaths_of_year
                        from cases.published_cases c
                        cross join lateral (select %s as day,
                            case when c.outcome = 'DIED' then c.outcome_on end as died) d
                        where %s and (d.day between least(:from, :year) and :to or d.died between least(:from, :year) and :to)
                        group by c.disease, c.unit_id order by c.disease, c.unit_id
                        """.formatted(DAY, HERE))
                .param("unitFrom", units.from())
                .param("unitTo", units.to())
                .param("units", units.multirange())
                .param("from", from)
                .param("to", to)
                .param("year", to.withDayOfYear(1))
                .param("asOf", FormRows.at(asOf))
                .query((row, i) -> new Tally(
                        row.getString("disease"),
                        new UnitId(row.getInt("unit_id")),
                        row.getLong("cases"),
                        row.getLong("deaths"),
                        row.getLong("cases_of_year"),
                        row.getLong("deaths_of_year"),
                        false))
                .list();
    }

    /** Days of death of these cases. */
    List<LocalDate> deaths(Collection<UUID> cases) {
        return db.sql("""
                        select outcome_on from cases.published_cases
                        where id = any(:ids) and outcome = 'DIED' order by outcome_on
                        """)
                .param("ids", cases.toArray(UUID[]::new))
                .query((row, i) -> row.getObject(1, LocalDate.class))
                .list();
    }
}
