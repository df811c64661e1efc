package vn.vungxanh.territory.frontier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository
class EventRepository {

    private static final String EVENTS = """
            select e.*, (select f.name from frontier.post_facts f where f.post_id = e.post_id
                    order by f.from_on desc limit 1) as post_name,
                   n.people, n.declared, n.sampled, n.isolated, n.nationalities
              from frontier.events e
              cross join lateral (select count(distinct p.id) as people,
                    count(*) filter (where m.kind = 'DECLARATION') as declared,
                    count(*) filter (where m.kind = 'SAMPLE') as sampled,
                    count(*) filter (where m.kind = 'ISOLATION') as isolated,
                    coalesce(string_agg(distinct p.nationality, ' '), '') as nationalities
                    from frontier.event_people p left join frontier.measures m on m.event_person_id = p.id
                    where p.event_id = e.id) n
            """;

    private final JdbcClient sql;

    EventRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many people of which kind at which line, in how many events. */
    record Count(EventKind kind, Line line, int people, int events) {}

    /** False where an event has this id already. */
    boolean add(
            EventId id,
            UnitId unit,
            NewEvent event,
            @Nullable String place,
            @Nullable String note,
            Instant now,
            String login) {
        return sql.sql("""
                insert into frontier.events (id, unit_id, kind, line, direction, at, post_id, patrol_id, place, note, recorded_at,
                    login)
                values (:id, :unit, :kind, :line, :direction, :at, cast(:post as uuid), cast(:patrol as uuid), :place, :note,
                    :now, :login)
                on conflict (id) do nothing
                """)
                        .param("id", id.value())
                        .param("unit", unit.value())
                        .param("kind", event.kind().name())
                        .param("line", event.line().name())
                        .param("direction", event.direction().name())
                        .param("at", Timestamp.from(event.at()))
                        .param(
                                "post",
                                event.post() == null ? null : event.post().value())
                        .param("patrol", event.patrol())
                        .param("place", place)
                        .param("note", note)
                        .param("now", Timestamp.from(now))
                        .param("login", login)
                        .update()
                > 0;
    }

    /** False where somebody changed it meanwhile. */
    boolean withdraw(EventId id, int version, String reason, Instant now) {
        return sql.sql("""
                update frontier.events set withdrawn_at = :now, reason = :reason, version = version + 1
                 where id = :id and version = :version and withdrawn_at is null
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("reason", reason)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    Optional<BorderEvent> find(EventId id) {
        return sql.sql(EVENTS + " where e.id = :id")
                .param("id", id.value())
                .query((row, n) -> event(row))
                .optional();
    }

    List<BorderEvent> page(EventConditions conditions, int limit, long offset) {
        return sql.sql(EVENTS + " where " + conditions.where()
                        + " order by e.at desc, e.id limit :limit offset :offset")
                .params(conditions.params())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> event(row))
                .list();
    }

    List<Count> counts(EventConditions conditions) {
        return sql.sql("""
                select e.kind, e.line, count(p.id) as people, count(distinct e.id) as events
                  from frontier.events e join frontier.event_people p on p.event_id = e.id
                """ + " where " + conditions.where() + " group by e.kind, e.line order by e.kind, e.line")
                .params(conditions.params())
                .query((row, n) -> new Count(
                        EventKind.valueOf(row.getString("kind")),
                        Line.valueOf(row.getString("line")),
                        row.getInt("people"),
                        row.getInt("events")))
                .list();
    }

    long count(EventConditions conditions) {
        return sql.sql("select count(*) from frontier.events e where " + conditions.where())
                .params(conditions.params())
                .query(Long.class)
                .single();
    }

    private static BorderEvent event(ResultSet row) throws SQLException {
        var post = row.getObject("post_id", UUID.class);
        var withdrawn = row.getTimestamp("withdrawn_at");
        return new BorderEvent(
                new EventId(row.getObject("id", UUID.class)),
                new UnitId(row.getInt("unit_id")),
                EventKind.valueOf(row.getString("kind")),
                Line.valueOf(row.getString("line")),
                Direction.valueOf(row.getString("direction")),
                row.getTimestamp("at").toInstant(),
                post == null ? null : new PostId(post),
                row.getString("post_name"),
                row.getObject("patrol_id", UUID.class),
                row.getString("place"),
                row.getString("note"),
                row.getInt("people"),
                row.getInt("declared"),
                row.getInt("sampled"),
                row.getInt("isolated"),
                row.getString("nationalities"),
                row.getString("login"),
                row.getTimestamp("recorded_at").toInstant(),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getString("reason"),
                row.getInt("version"));
    }
}
