package vn.vungxanh.insight.risk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.map.UnitChange;

/** The history of levels: append-only. */
@Repository
class LevelRepository {

    private final JdbcClient sql;

    LevelRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** One at a time for a province, until the transaction ends. */
    void queueFor(UnitId province) {
        sql.sql("select pg_advisory_xact_lock(hashtext('risk.levels'), :province)")
                .param("province", province.value())
                .query((row, n) -> true)
                .single();
    }

    /** What stands at the instant. */
    Map<Integer, LevelRow> at(Collection<Integer> units, String disease, String regime, Instant asOf) {
        var found = new HashMap<Integer, LevelRow>();
        sql.sql("""
                select distinct on (unit_id) unit_id, level, up_to, grounds, facts::text as facts, since
                  from risk.levels
                 where unit_id = any (cast(:units as int[])) and disease = :disease and regime = :regime and since <= :asOf
                 order by unit_id, since desc, id desc
                """)
                .param("units", units.toArray(Integer[]::new))
                .param("disease", disease)
                .param("regime", regime)
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> level(row))
                .list()
                .forEach(each -> found.put(each.unit(), each));
        return found;
    }

    void add(String disease, String regime, List<LevelRow> rows, Instant writtenAt) {
        if (rows.isEmpty()) {
            return;
        }
        sql.sql("""
                insert into risk.levels (unit_id, disease, regime, level, up_to, grounds, facts, since, written_at)
                select unit_id, :disease, :regime, level, up_to, string_to_array(grounds, ','), facts::jsonb, :since, :at
                  from unnest(cast(:units as int[]), cast(:levels as int[]), cast(:worst as int[]), cast(:grounds as text[]),
                              cast(:facts as text[])) as r (unit_id, level, up_to, grounds, facts)
                """)
                .param("units", rows.stream().map(LevelRow::unit).toArray(Integer[]::new))
                .param("levels", rows.stream().map(LevelRow::level).toArray(Integer[]::new))
                .param("worst", rows.stream().map(LevelRow::upTo).toArray(Integer[]::new))
                .param(
                        "grounds",
                        rows.stream()
                                .map(row -> String.join(",", row.grounds()))
                                .toArray(String[]::new))
                .param("facts", rows.stream().map(LevelRow::facts).toArray(String[]::new))
                .param("disease", disease)
                .param("regime", regime)
                .param("since", rows.get(0).since().atOffset(ZoneOffset.UTC))
                .param("at", writtenAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Since when each unit has the level that stands at the instant: rows that only change the grounds are passed over. */
    Map<Integer, Instant> since(Collection<Integer> units, String disease, String regime, Instant asOf) {
        var found = new HashMap<Integer, Instant>();
        sql.sql("""
                with rows as (
                    select unit_id, level, since, id,
                           row_number() over (partition by unit_id order by since desc, id desc)
                         - row_number() over (partition by unit_id, level order by since desc, id desc) as island
                      from risk.levels
                     where unit_id = any (cast(:units as int[])) and disease = :disease and regime = :regime and since <= :asOf)
                select unit_id, min(since) from rows where island = 0 group by unit_id
                """)
                .param("units", units.toArray(Integer[]::new))
                .param("disease", disease)
                .param("regime", regime)
                .param("asOf", Timestamp.from(asOf))
                .query(row -> {
                    found.put(row.getInt(1), row.getTimestamp(2).toInstant());
                });
        return found;
    }

    /** The earliest first, with the row that stood when the period began. */
    List<LevelRow> history(UnitId unit, String disease, String regime, Instant from, Instant to) {
        return sql.sql("""
                select unit_id, level, up_to, grounds, facts::text as facts, since
                  from risk.levels
                 where unit_id = :unit and disease = :disease and regime = :regime and since <= :to
                   and since >= coalesce((select max(since) from risk.levels
                                           where unit_id = :unit and disease = :disease and regime = :regime
                                             and since <= :from), :from)
                 order by since, id
                """)
                .param("unit", unit.value())
                .param("disease", disease)
                .param("regime", regime)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, n) -> level(row))
                .list();
    }

    /** Day by day, when units came to these levels and left them. */
    List<UnitChange> reaching(Collection<Integer> units, String disease, String regime, int least, Instant asOf) {
        return sql.sql("""
                with rows as (
                    select unit_id, since, level >= :least as bad,
                           lag(level >= :least, 1, false) over (partition by unit_id order by since, id) as was
                      from risk.levels
                     where unit_id = any (cast(:units as int[])) and disease = :disease and regime = :regime and since <= :asOf)
                select unit_id, (since at time zone 'Asia/Ho_Chi_Minh')::date, case when bad then 1 else -1 end
                  from rows where bad <> was
                """)
                .param("units", units.toArray(Integer[]::new))
                .param("disease", disease)
                .param("regime", regime)
                .param("least", least)
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> new UnitChange(row.getInt(1), row.getObject(2, LocalDate.class), row.getLong(3)))
                .list();
    }

    private static LevelRow level(ResultSet row) throws SQLException {
        return new LevelRow(
                row.getInt("unit_id"),
                row.getInt("level"),
                row.getInt("up_to"),
                List.of((String[]) row.getArray("grounds").getArray()),
                row.getString("facts"),
                row.getTimestamp("since").toInstant());
    }
}
