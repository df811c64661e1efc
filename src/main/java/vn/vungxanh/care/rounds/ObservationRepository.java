package vn.vungxanh.care.rounds;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.access.Scope;

/** What was seen. */
@Repository
class ObservationRepository {

    private final JdbcClient sql;

    ObservationRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether it is new: the id is the sender's. */
    boolean add(NewObservation seen, Watch watch, Scope scope, Instant now) {
        var vitals = seen.vitals();
        return sql.sql("""
                insert into rounds.observations (id, watch_id, person_id, unit_id, round, observed_at, outcome, way, temperature,
                    spo2, pulse, breaths, symptoms, note, staff_id, login, recorded_at)
                values (:id, :watch, :person, :unit, :round, :at, :outcome, :way, :temperature, :spo2, :pulse, :breaths,
                    :symptoms, :note, :staff, :login, :now)
                on conflict (id) do nothing
                """)
                        .param("id", seen.id())
                        .param("watch", watch.id().value())
                        .param("person", watch.person().value())
                        .param("unit", watch.unit().value())
                        .param("round", seen.round(), Types.OTHER)
                        .param("at", WatchRepository.utc(seen.observedAt()))
                        .param("outcome", seen.outcome().name())
                        .param("way", seen.way().name())
                        .param("temperature", vitals.temperature(), Types.NUMERIC)
                        .param("spo2", vitals.spo2(), Types.SMALLINT)
                        .param("pulse", vitals.pulse(), Types.SMALLINT)
                        .param("breaths", vitals.breaths(), Types.SMALLINT)
                        .param(
                                "symptoms",
                                vitals.symptoms().stream().map(Enum::name).toArray(String[]::new))
                        .param("note", seen.note(), Types.VARCHAR)
                        .param("staff", scope.staff().value())
                        .param("login", scope.login())
                        .param("now", WatchRepository.utc(now))
                        .update()
                == 1;
    }

    /** Whose look that id is; empty also where the reader may not know. */
    Optional<UUID> personOf(UUID id) {
        return sql.sql("select person_id from rounds.observations where id = :id")
                .param("id", id)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** The persons whose looks were taken back. */
    List<UUID> withdraw(UUID round, UUID staff, Instant since, Instant now) {
        return sql.sql("""
                update rounds.observations set withdrawn_at = :now
                where (round = :round or id = :round) and staff_id = :staff and recorded_at >= :since and withdrawn_at is null
                returning person_id
                """)
                .param("now", WatchRepository.utc(now))
                .param("round", round)
                .param("staff", staff)
                .param("since", WatchRepository.utc(since))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Of one person within the whole spell, the latest first. */
    List<Observation> ofPerson(UUID person, Instant since, int limit) {
        return sql.sql("""
                select * from rounds.observations
                where person_id = :person and observed_at >= :since and withdrawn_at is null
                order by observed_at desc, id desc limit :limit
                """)
                .param("person", person)
                .param("since", WatchRepository.utc(since))
                .param("limit", limit)
                .query((row, n) -> observation(row))
                .list();
    }

    private static Observation observation(ResultSet row) throws SQLException {
        return new Observation(
                row.getObject("id", UUID.class),
                new WatchId(row.getObject("watch_id", UUID.class)),
                row.getObject("observed_at", OffsetDateTime.class).toInstant(),
                SightOutcome.valueOf(row.getString("outcome")),
                Way.valueOf(row.getString("way")),
                vitals(row),
                row.getString("note"),
                row.getString("login"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /** Of a row with the columns of observations, perhaps all null. */
    static Vitals vitals(ResultSet row) throws SQLException {
        var symptoms =
                words(row.getArray("symptoms")).stream().map(Symptom::valueOf).collect(Collectors.toSet());
        return new Vitals(
                row.getBigDecimal("temperature"),
                number(row, "spo2"),
                number(row, "pulse"),
                number(row, "breaths"),
                symptoms);
    }

    static List<String> words(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        var value = row.getInt(column);
        return row.wasNull() ? null : (Integer) value;
    }
}
