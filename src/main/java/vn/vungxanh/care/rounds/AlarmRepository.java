package vn.vungxanh.care.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;

/** Red flags and what was done about them. */
@Repository
class AlarmRepository {

    private static final String LINES = """
            select a.*, p.full_name, p.birth_year, coalesce(w.site, p.hamlet) as place,
                o.temperature, o.spo2, o.pulse, o.breaths, o.symptoms
            from rounds.alarms a
            join rounds.watches w on w.id = a.watch_id
            join rounds.observations o on o.id = a.observation_id
            left join people.published_persons p on p.id = a.person_id
            """;

    private static final String THERE = """
             a.unit_id between :from and :to and :units::int4multirange @> a.unit_id and a.raised_at <= :now
                and (:open = (a.closed_at is null or a.closed_at > :now))
            """;

    private final JdbcClient sql;

    AlarmRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** The open alarm of the person: a new one, or the one that is there with what was added. */
    UUID raise(UUID id, Watch watch, UUID observation, List<RedFlag> red, Instant now) {
        return sql.sql("""
                insert into rounds.alarms as a (id, watch_id, person_id, unit_id, observation_id, flags, urgent, raised_at)
                values (:id, :watch, :person, :unit, :observation, :flags, :urgent, :now)
                on conflict (person_id) where closed_at is null do update
                set watch_id = excluded.watch_id, unit_id = excluded.unit_id, observation_id = excluded.observation_id,
                    flags = (select array_agg(distinct f) from unnest(a.flags || excluded.flags) f),
                    urgent = a.urgent or excluded.urgent, again_at = excluded.raised_at
                returning id
                """)
                .param("id", id)
                .param("watch", watch.id().value())
                .param("person", watch.person().value())
                .param("unit", watch.unit().value())
                .param("observation", observation)
                .param("flags", red.stream().map(RedFlag::id).toArray(String[]::new))
                .param("urgent", red.stream().anyMatch(RedFlag::urgent))
                .param("now", WatchRepository.utc(now))
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
    }

    /** Whether it was open until now. */
    boolean close(AlarmId id, AlarmDeed deed, @Nullable String note, String by, Instant now) {
        return sql.sql("""
                update rounds.alarms set closed_at = :now, closed_by = :by, deed = :deed, closing_note = :note
                where id = :id and closed_at is null
                """)
                        .param("now", WatchRepository.utc(now))
                        .param("by", by)
                        .param("deed", deed.name())
                        .param("note", note, Types.VARCHAR)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    Optional<Alarm> find(AlarmId id) {
        return sql.sql(LINES + " where a.id = :id")
                .param("id", id.value())
                .query((row, n) -> alarm(row))
                .optional();
    }

    List<Alarm> ofPerson(UUID person) {
        return sql.sql(LINES + " where a.person_id = :person order by a.raised_at desc, a.id desc")
                .param("person", person)
                .query((row, n) -> alarm(row))
                .list();
    }

    /** The dangerous and the old ones first. */
    List<Alarm> list(Jurisdiction units, boolean open, Instant now, int limit, long offset) {
        return there(sql.sql(LINES + " where " + THERE + """
                 order by case when :open then not a.urgent end, case when :open then a.raised_at end, a.closed_at desc, a.id
                 limit :limit offset :offset
                """), units, open, now)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> alarm(row))
                .list();
    }

    long count(Jurisdiction units, boolean open, Instant now) {
        return there(sql.sql("select count(*) from rounds.alarms a where " + THERE), units, open, now)
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private static StatementSpec there(StatementSpec query, Jurisdiction units, boolean open, Instant now) {
        return query.param("from", units.from())
                .param("to", units.to())
                .param("units", units.multirange())
                .param("open", open)
                .param("now", WatchRepository.utc(now));
    }

    private static Alarm alarm(ResultSet row) throws SQLException {
        var birthYear = row.getInt("birth_year");
        var deed = row.getString("deed");
        return new Alarm(
                new AlarmId(row.getObject("id", UUID.class)),
                new WatchId(row.getObject("watch_id", UUID.class)),
                row.getObject("person_id", UUID.class),
                row.getString("full_name"),
                birthYear == 0 ? null : (Integer) birthYear,
                row.getString("place"),
                new UnitId(row.getInt("unit_id")),
                ObservationRepository.words(row.getArray("flags")),
                row.getBoolean("urgent"),
                ObservationRepository.vitals(row),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                WatchRepository.instant(row, "again_at"),
                WatchRepository.instant(row, "closed_at"),
                row.getString("closed_by"),
                deed == null ? null : AlarmDeed.valueOf(deed),
                row.getString("closing_note"));
    }
}
