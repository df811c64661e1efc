package vn.vungxanh.insight.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.insight.levels.Fact;
import vn.vungxanh.kernel.Vietnam;

/** Figures that were typed in, and cases of former years. */
@Repository
class FigureRepository {

    private final JdbcClient sql;

    FigureRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID id, TypedFigure figure) {
        sql.sql("""
                insert into facts.figures (id, unit_id, disease, fact, on_day, value, source, entered_at, entered_by)
                values (:id, :unit, :disease, :fact, :on, :value, :source, :at, :by)
                on conflict (id) do nothing
                """)
                .param("id", id)
                .param("unit", figure.unit().value())
                .param("disease", figure.disease())
                .param("fact", figure.fact().name())
                .param("on", figure.on())
                .param("value", figure.value(), Types.DOUBLE)
                .param("source", figure.source())
                .param("at", figure.enteredAt().atOffset(ZoneOffset.UTC))
                .param("by", figure.enteredBy())
                .update();
    }

    boolean has(UUID id) {
        return sql.sql("select exists (select 1 from facts.figures where id = :id)")
                .param("id", id)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** What counts at the instant: of each unit and fact the latest day, of that the latest entry. */
    List<TypedFigure> at(Jurisdiction units, String disease, Instant asOf) {
        return sql.sql("""
                select distinct on (unit_id, fact) unit_id, disease, fact, on_day, value, source, entered_at, entered_by
                  from facts.figures
                 where cast(:units as int4multirange) @> unit_id and disease = :disease and on_day <= :day
                 order by unit_id, fact, on_day desc, entered_at desc, id desc
                """)
                .param("units", units.multirange())
                .param("disease", disease)
                .param("day", Vietnam.dayOf(asOf))
                .query((row, n) -> figure(row))
                .list();
    }

    List<TypedFigure> ever(Jurisdiction units, String disease, int most) {
        return sql.sql("""
                select unit_id, disease, fact, on_day, value, source, entered_at, entered_by
                  from facts.figures
                 where cast(:units as int4multirange) @> unit_id and disease = :disease
                 order by entered_at desc, id desc limit :most
                """)
                .param("units", units.multirange())
                .param("disease", disease)
                .param("most", most)
                .query((row, n) -> figure(row))
                .list();
    }

    void addPast(UUID id, PastCount past, Instant at, String by) {
        sql.sql("""
                insert into facts.past_counts (id, unit_id, disease, period, year, number, cases, epidemic, source,
                                              entered_at, entered_by)
                values (:id, :unit, :disease, :period, :year, :number, :cases, :epidemic, :source, :at, :by)
                """)
                .param("id", id)
                .param("unit", past.unit().value())
                .param("disease", past.disease())
                .param("period", past.period().name())
                .param("year", past.year())
                .param("number", past.number())
                .param("cases", past.cases())
                .param("epidemic", past.epidemic())
                .param("source", past.source())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Of the week and the month, of former years; the latest entry of each. */
    List<PastCount> past(Jurisdiction units, String disease, int week, int month, int fromYear, int toYear) {
        return sql.sql("""
                select distinct on (unit_id, period, year) unit_id, disease, period, year, number, cases, epidemic, source
                  from facts.past_counts
                 where cast(:units as int4multirange) @> unit_id and disease = :disease
                   and (period = 'WEEK' and number = :week or period = 'MONTH' and number = :month)
                   and year between :from and :to
                 order by unit_id, period, year, entered_at desc, id desc
                """)
                .param("units", units.multirange())
                .param("disease", disease)
                .param("week", week)
                .param("month", month)
                .param("from", fromYear)
                .param("to", toYear)
                .query((row, n) -> new PastCount(
                        new UnitId(row.getInt("unit_id")),
                        row.getString("disease"),
                        PastCount.Period.valueOf(row.getString("period")),
                        row.getInt("year"),
                        row.getInt("number"),
                        row.getInt("cases"),
                        row.getBoolean("epidemic"),
                        row.getString("source")))
                .list();
    }

    private static TypedFigure figure(ResultSet row) throws SQLException {
        return new TypedFigure(
                new UnitId(row.getInt("unit_id")),
                row.getString("disease"),
                Fact.valueOf(row.getString("fact")),
                row.getObject("on_day", LocalDate.class),
                row.getObject("value", Double.class),
                row.getString("source"),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("entered_by"));
    }
}
