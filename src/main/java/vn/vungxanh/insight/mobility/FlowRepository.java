package vn.vungxanh.insight.mobility;

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

@Repository
class FlowRepository {

    private static final String FLOW = "select f.day, f.operator, f.from_unit_id, f.to_unit_id, f.subscribers ";

    private final JdbcClient sql;

    FlowRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is believed now of these flows. */
    List<FlowReport> believed(List<FlowReport> of) {
        return keys(FLOW + """
                  from mobility.flows f
                  join (select distinct * from unnest(cast(cast(:days as text[]) as date[]), cast(:operators as text[]),
                            cast(:from as int[]), cast(:to as int[])) as a (day, operator, from_id, to_id)) as asked
                    on f.day = asked.day and f.operator = asked.operator
                   and f.from_unit_id = asked.from_id and f.to_unit_id = asked.to_id
                 where f.replaced_at is null
                """, of).query((row, n) -> flow(row)).list();
    }

    /** They are believed no more; the rows stay. */
    void replace(List<FlowReport> corrected, Instant at) {
        keys("""
                update mobility.flows f set replaced_at = greatest(cast(:at as timestamptz), f.recorded_at)
                  from unnest(cast(cast(:days as text[]) as date[]), cast(:operators as text[]), cast(:from as int[]),
                           cast(:to as int[])) as c (day, operator, from_id, to_id)
                 where f.day = c.day and f.operator = c.operator and f.from_unit_id = c.from_id
                   and f.to_unit_id = c.to_id and f.replaced_at is null
                """, corrected).param("at", Timestamp.from(at)).update();
    }

    void add(List<FlowReport> reports, UUID load, List<Instant> at) {
        keys("""
                insert into mobility.flows (day, operator, from_unit_id, to_unit_id, subscribers, load_id, recorded_at)
                select day, operator, from_id, to_id, subscribers, :load, cast(known_at as timestamptz)
                  from unnest(cast(cast(:days as text[]) as date[]), cast(:operators as text[]), cast(:from as int[]),
                           cast(:to as int[]), cast(:subscribers as int[]), cast(:at as text[]))
                           as n (day, operator, from_id, to_id, subscribers, known_at)
                """, reports)
                .param("load", load)
                .param(
                        "subscribers",
                        reports.stream().map(FlowRepository::orNull).toArray(Integer[]::new))
                .param("at", at.stream().map(Instant::toString).toArray(String[]::new))
                .update();
    }

    /** What was believed at the instant, of flows that begin or end in the units. */
    List<FlowReport> flows(Jurisdiction units, Period period, Instant asOf) {
        return sql.sql(FLOW + """
                  from mobility.flows f
                 where f.day between :from and :to
                   and (cast(:units as int4multirange) @> f.from_unit_id or cast(:units as int4multirange) @> f.to_unit_id)
                   and f.recorded_at <= :asOf and (f.replaced_at is null or f.replaced_at > :asOf)
                 order by f.day, f.operator, f.from_unit_id, f.to_unit_id
                """)
                .param("from", period.from())
                .param("to", period.to())
                .param("units", units.multirange())
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> flow(row))
                .list();
    }

    private JdbcClient.StatementSpec keys(String statement, List<FlowReport> of) {
        return sql.sql(statement)
                .param("days", DayRepository.texts(of, each -> each.day().toString()))
                .param("operators", DayRepository.texts(of, FlowReport::operator))
                .param("from", of.stream().map(each -> each.from().value()).toArray(Integer[]::new))
                .param("to", of.stream().map(each -> each.to().value()).toArray(Integer[]::new));
    }

    private static @Nullable Integer orNull(FlowReport report) {
        return report.subscribers();
    }

    private static FlowReport flow(java.sql.ResultSet row) throws java.sql.SQLException {
        return new FlowReport(
                row.getObject("day", LocalDate.class),
                row.getString("operator"),
                new UnitId(row.getInt("from_unit_id")),
                new UnitId(row.getInt("to_unit_id")),
                row.getObject("subscribers", Integer.class));
    }
}
