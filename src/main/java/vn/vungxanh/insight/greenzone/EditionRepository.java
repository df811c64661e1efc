package vn.vungxanh.insight.greenzone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository
class EditionRepository {

    private final JdbcClient sql;

    EditionRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Edition edition, UnitId unit, String login) {
        sql.sql("""
                insert into greenzone.editions (id, unit_id, unit_code, unit_name, as_of, published_at, login, wave_from,
                    confirmed, active, recovered, died, height, schematic)
                values (:id, :unit, :code, :name, :asOf, :at, :login, :from, :confirmed, :active, :recovered, :died, :height, :schematic)
                """)
                .param("id", edition.id())
                .param("unit", unit.value())
                .param("code", edition.unitCode())
                .param("name", edition.unitName())
                .param("asOf", utc(edition.asOf()))
                .param("at", utc(edition.publishedAt()))
                .param("login", login)
                .param("from", edition.waveFrom())
                .param("confirmed", edition.totals().confirmed())
                .param("active", edition.totals().active())
                .param("recovered", edition.totals().recovered())
                .param("died", edition.totals().died())
                .param("height", edition.height())
                .param("schematic", edition.schematic())
                .update();
        edition.lines().forEach(line -> add(edition.id(), line));
        edition.days()
                .forEach(day -> sql.sql("insert into greenzone.days values (:id, :day, :cases)")
                        .param("id", edition.id())
                        .param("day", day.day())
                        .param("cases", day.cases())
                        .update());
    }

    private void add(UUID edition, Line line) {
        sql.sql("""
                insert into greenzone.lines (edition_id, code, name, parent, level, population, cases, cases_14, last_any,
                    last_local, last_community, green, shape)
                values (:id, :code, :name, :parent, :level, :population, :cases, :cases14, :any, :local, :community, :green,
                    :shape)
                """)
                .param("id", edition)
                .param("code", line.code())
                .param("name", line.name())
                .param("parent", line.parent(), Types.VARCHAR)
                .param("level", line.level())
                .param("population", line.population(), Types.INTEGER)
                .param("cases", line.cases(), Types.INTEGER)
                .param("cases14", line.cases14(), Types.INTEGER)
                .param("any", line.lastAny(), Types.DATE)
                .param("local", line.lastLocal(), Types.DATE)
                .param("community", line.lastCommunity(), Types.DATE)
                .param("green", line.green())
                .param("shape", line.shape(), Types.VARCHAR)
                .update();
    }

    /** Codes of the units with an edition, each once. */
    List<String> published() {
        return sql.sql("select distinct unit_code from greenzone.editions order by 1")
                .query((row, n) -> row.getString(1))
                .list();
    }

    Optional<UUID> latest(String code) {
        return sql.sql("""
                select id from greenzone.editions where unit_code = :code order by published_at desc, id desc limit 1
                """)
                .param("code", code)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    Edition read(UUID id) {
        var lines = sql.sql("""
                select l.* from greenzone.lines l join greenzone.editions e on e.id = l.edition_id
                where l.edition_id = :id order by l.code <> e.unit_code, l.level desc, l.name
                """).param("id", id).query((row, n) -> line(row)).list();
        var days = sql.sql("select day, cases from greenzone.days where edition_id = :id order by day")
                .param("id", id)
                .query((row, n) -> new Edition.DayOfCases(row.getObject("day", LocalDate.class), row.getInt("cases")))
                .list();
        return sql.sql("select * from greenzone.editions where id = :id")
                .param("id", id)
                .query((row, n) -> new Edition(
                        id,
                        row.getString("unit_code"),
                        row.getString("unit_name"),
                        instant(row, "as_of"),
                        instant(row, "published_at"),
                        row.getObject("wave_from", LocalDate.class),
                        new Edition.Totals(
                                row.getLong("confirmed"),
                                row.getLong("active"),
                                row.getLong("recovered"),
                                row.getLong("died")),
                        row.getInt("height"),
                        row.getBoolean("schematic"),
                        lines,
                        days))
                .single();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("code"),
                row.getString("name"),
                row.getString("parent"),
                row.getString("level"),
                number(row, "population"),
                number(row, "cases"),
                number(row, "cases_14"),
                row.getObject("last_any", LocalDate.class),
                row.getObject("last_local", LocalDate.class),
                row.getObject("last_community", LocalDate.class),
                row.getBoolean("green"),
                row.getString("shape"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        var value = row.getInt(column);
        return row.wasNull() ? null : (Integer) value;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
