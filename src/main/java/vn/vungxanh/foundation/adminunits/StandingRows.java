package vn.vungxanh.foundation.adminunits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.vungxanh.kernel.Slice;

/**
 * Rows of units as they stood at an instant: listed by pages, counted, and counted for each unit below, always by the same
 * conditions, so that a number and the list behind it agree.
 *
 * @param <C> what is counted
 */
public final class StandingRows<C> {

    private static final String OF_UNITS = " join unnest(cast(:ids as int[]), cast(:reaches as int4multirange[]))"
            + " below (id, reach) on below.reach @> ";

    private final JdbcClient db;
    private final Units units;
    private final Text text;
    private final RowMapper<C> counts;

    public StandingRows(JdbcClient db, Units units, Text text, RowMapper<C> counts) {
        this.db = db;
        this.units = units;
        this.text = text;
        this.counts = counts;
    }

    /**
     * @param from the tables, "from …"
     * @param unit the column of the unit
     * @param stood how a row stood, and which rows: more joins and "where …"
     * @param counts the counted columns
     */
    public record Text(String from, String unit, String stood, String counts) {}

    /** Sets the parameters of the text. */
    public interface Asked {
        StatementSpec of(StatementSpec statement);
    }

    public <T> Slice<T> page(
            String select, String order, String shown, Asked asked, int page, int size, RowMapper<T> row) {
        var chosen = text.from + text.stood + " and " + shown;
        var total = asked.of(db.sql("select count(*) " + chosen))
                .query((each, i) -> each.getLong(1))
                .single();
        var items = asked.of(db.sql(select + chosen + " order by " + order + " limit :size offset :skip"))
                .param("size", size)
                .param("skip", (page - 1L) * size)
                .query(row)
                .list();
        return new Slice<>(items, total, page, size);
    }

    public C counts(Asked asked) {
        return asked.of(db.sql("select " + text.counts + text.from + text.stood))
                .query(counts)
                .single();
    }

    /** Of each value of a column. */
    public Map<String, C> countsBy(String column, String order, Asked asked) {
        var found = new LinkedHashMap<String, C>();
        asked.of(db.sql("select " + column + ", " + text.counts + text.from + text.stood + " group by " + column
                        + " order by " + order))
                .query(row -> {
                    found.put(row.getString(1), counted(row, found.size()));
                });
        return found;
    }

    /** Of the units directly below, each with all below it; those of which there is no row are left out. */
    public Map<UnitId, C> countsBelow(UnitId unit, LocalDate day, String order, Asked asked) {
        var children = units.children(unit, day);
        var found = new LinkedHashMap<UnitId, C>();
        asked.of(db.sql("select below.id, " + text.counts + text.from + OF_UNITS + text.unit + " " + text.stood
                        + " group by below.id order by " + order))
                .param("ids", children.stream().map(each -> each.id().value()).toArray(Integer[]::new))
                .param(
                        "reaches",
                        children.stream()
                                .map(each -> units.jurisdiction(each.id()).multirange())
                                .toArray(String[]::new))
                .query(row -> {
                    found.put(new UnitId(row.getInt(1)), counted(row, found.size()));
                });
        return found;
    }

    private C counted(ResultSet row, int number) throws SQLException {
        return Objects.requireNonNull(counts.mapRow(row, number));
    }
}
