package vn.vungxanh.territory.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

/** The plans: few, and read as a whole. */
@Repository
class ScreeningRoundRepository {

    private static final String ROUNDS = """
            select r.*, array(select a.unit_id from screening.areas a where a.round_id = r.id order by a.unit_id) as areas
              from screening.rounds r
            """;

    private final JdbcClient sql;

    ScreeningRoundRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** The latest first. */
    List<ScreeningRound> all() {
        return sql.sql(ROUNDS + " order by r.from_on desc, r.number desc, r.id")
                .query((row, n) -> round(row))
                .list();
    }

    Optional<ScreeningRound> find(RoundId id) {
        return sql.sql(ROUNDS + " where r.id = :id")
                .param("id", id.value())
                .query((row, n) -> round(row))
                .optional();
    }

    /** Two who plan at once wait for each other, so that each sees what the other planned. */
    int lockedNumber(UnitId owner) {
        sql.sql("select pg_advisory_xact_lock(7421)").query((row, n) -> true).single();
        return sql.sql("select coalesce(max(number), 0) + 1 from screening.rounds where owner_id = :owner")
                .param("owner", owner.value())
                .query(Integer.class)
                .single();
    }

    void add(ScreeningRound round) {
        sql.sql("""
                insert into screening.rounds (id, owner_id, number, name, purpose, from_on, to_on, questions, basis, planned_at, planned_by)
                values (:id, :owner, :number, :name, :purpose, :from, :to, :questions, :basis, :at, :by)
                """)
                .param("id", round.id().value())
                .param("owner", round.owner().value())
                .param("number", round.number())
                .param("name", round.name())
                .param("purpose", round.purpose())
                .param("from", round.fromOn())
                .param("to", round.toOn())
                .param(
                        "questions",
                        round.questions().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("basis", round.basis().name())
                .param("at", utc(round.plannedAt()))
                .param("by", round.plannedBy())
                .update();
        sql.sql("insert into screening.areas (round_id, unit_id) select :round, unnest(:units::int[])")
                .param("round", round.id().value())
                .param("units", round.areas().stream().map(UnitId::value).toArray(Integer[]::new))
                .update();
    }

    void endOn(RoundId id, LocalDate day) {
        sql.sql("update screening.rounds set to_on = :day where id = :id and closed_at is null")
                .param("day", day)
                .param("id", id.value())
                .update();
    }

    void close(RoundId id, Instant at, String by) {
        sql.sql("update screening.rounds set closed_at = :at, closed_by = :by where id = :id and closed_at is null")
                .param("at", utc(at))
                .param("by", by)
                .param("id", id.value())
                .update();
    }

    private static ScreeningRound round(ResultSet row) throws SQLException {
        return new ScreeningRound(
                new RoundId(row.getObject("id", UUID.class)),
                new UnitId(row.getInt("owner_id")),
                row.getInt("number"),
                row.getString("name"),
                row.getString("purpose"),
                Arrays.stream((Integer[]) row.getArray("areas").getArray())
                        .map(UnitId::new)
                        .toList(),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                Arrays.stream((String[]) row.getArray("questions").getArray())
                        .map(Question::valueOf)
                        .sorted()
                        .toList(),
                Basis.valueOf(row.getString("basis")),
                row.getObject("planned_at", OffsetDateTime.class).toInstant(),
                row.getString("planned_by"),
                instant(row, "closed_at"));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
