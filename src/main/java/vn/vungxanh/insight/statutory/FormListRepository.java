package vn.vungxanh.insight.statutory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.StandingRows;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.Vietnam;

/** Lists of forms and their counts, by the same conditions. */
@Repository
class FormListRepository {

    /** How each form stood at the instant: open (not sent), gone (sent), answered. */
    private static final String STOOD = """
            cross join lateral (select
                (s.sent_at is null or s.sent_at > :asOf) as open,
                (s.sent_at <= :asOf) as gone,
                case when a.answered_at <= :asOf then a.kind end as answer,
                exists (select 1 from statutory.forms n where n.corrects = f.id and n.started_at <= :asOf) as renewed) o
            where cast(:units as int4multirange) @> f.unit_id
              and f.started_at <= :asOf
              and (f.withdrawn_at is null or f.withdrawn_at > :asOf)
              and (cast(:kind as text) is null or f.kind = :kind)
              and (cast(:until as timestamptz) is null or f.due_at <= :until)
            """;

    private static final String COUNTS = """
            count(*) filter (where o.open) owed,
            count(*) filter (where o.open and f.due_at < :asOf) late,
            count(*) filter (where o.open and f.due_at >= :asOf and f.due_at <= :dayEnd) today,
            count(*) filter (where o.gone) sent,
            count(*) filter (where o.gone and s.sent_at > f.due_at) sent_late,
            count(*) filter (where o.gone and o.answer is null) waiting,
            count(*) filter (where o.answer = 'RETURNED' and not o.renewed) returned
            """;

    private final JdbcClient db;
    private final FormRows rows;
    private final StandingRows<FormCounts> standing;
    private final Units units;

    FormListRepository(JdbcClient db, FormRows rows, Units units) {
        var text = new StandingRows.Text(FormRows.FROM, "f.unit_id", STOOD, COUNTS);
        this.db = db;
        this.rows = rows;
        this.standing = new StandingRows<>(db, units, text, (row, i) -> counts(row));
        this.units = units;
    }

    Slice<Form> list(FormFilter filter, int page, int size) {
        return standing.page(
                FormRows.FORM,
                "o.open desc, f.due_at nulls last, f.started_at, f.unit_id, f.id",
                condition(filter.show()),
                asked(filter),
                page,
                size,
                (row, i) -> rows.form(row));
    }

    FormCounts counts(FormFilter filter) {
        return standing.counts(asked(filter));
    }

    Map<UnitId, FormCounts> countsByUnit(FormFilter filter) {
        return standing.countsBelow(filter.unit(), Vietnam.dayOf(filter.asOf()), "3 desc, 2 desc, 1", asked(filter));
    }

    /** The first forms of one kind of event for one period, of the units that the receiver is above; by name of the unit. */
    List<Form> ofPeriod(UnitId receiver, LocalDate from, List<String> kinds) {
        return db.sql(FormRows.FORM + FormRows.FROM + """
                        join adminunits.units u on u.id = f.unit_id
                        where f.receiver_id = :receiver and f.from_on = :from and f.kind = any(:kinds) and f.revision = 0
                          and f.withdrawn_at is null
                        order by u.name, f.id
                        """)
                .param("receiver", receiver.value())
                .param("from", from)
                .param("kinds", kinds.toArray(String[]::new))
                .query((row, i) -> rows.form(row))
                .list();
    }

    /** First days of periods that are known, the latest first. */
    List<LocalDate> periods(UnitId unit, List<String> kinds, Instant asOf) {
        return db.sql("""
                        select distinct from_on from statutory.forms
                        where cast(:units as int4multirange) @> unit_id and kind = any(:kinds) and started_at <= :asOf
                        order by 1 desc limit 60
                        """)
                .param("units", units.jurisdiction(unit).multirange())
                .param("kinds", kinds.toArray(String[]::new))
                .param("asOf", FormRows.at(asOf))
                .query((row, i) -> row.getObject(1, LocalDate.class))
                .list();
    }

    private StandingRows.Asked asked(FormFilter filter) {
        var reach = filter.below()
                ? units.jurisdiction(filter.unit()).multirange()
                : "{[" + filter.unit().value() + "," + (filter.unit().value() + 1) + ")}";
        var until = filter.dueUntil();
        return statement -> statement
                .param("units", reach)
                .param("asOf", FormRows.at(filter.asOf()))
                .param(
                        "dayEnd",
                        FormRows.at(Vietnam.startOf(Vietnam.dayOf(filter.asOf()).plusDays(1))))
                .param("kind", filter.kind())
                .param("until", until == null ? null : FormRows.at(until));
    }

    private static String condition(FormFilter.Show show) {
        switch (show) {
            case OWED:
                return "o.open";
            case LATE:
                return "o.open and f.due_at < :asOf";
            case TODAY:
                return "o.open and f.due_at >= :asOf and f.due_at <= :dayEnd";
            case SENT:
                return "o.gone";
            case SENT_LATE:
                return "o.gone and s.sent_at > f.due_at";
            case WAITING:
                return "o.gone and o.answer is null";
            case RETURNED:
                return "o.answer = 'RETURNED' and not o.renewed";
            default:
                return "true";
        }
    }

    private static FormCounts counts(ResultSet row) throws SQLException {
        return new FormCounts(
                row.getLong("owed"),
                row.getLong("late"),
                row.getLong("today"),
                row.getLong("sent"),
                row.getLong("sent_late"),
                row.getLong("waiting"),
                row.getLong("returned"));
    }
}
