package vn.vungxanh.territory.frontier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.foundation.people.Sex;
import vn.vungxanh.kernel.SearchKey;

/** The people of events, what was done for their health, and the minutes. */
@Repository
class EventPeopleRepository {

    private final JdbcClient sql;

    EventPeopleRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID id, EventId event, UnitId unit, int position, Traveller who) {
        sql.sql("""
                insert into frontier.event_people (id, event_id, unit_id, position, name, name_key, sex, birth_year, nationality,
                    document, home, temperature)
                values (:id, :event, :unit, :position, :name, :key, :sex, cast(:birth as int), :nationality, :document, :home,
                    cast(:temperature as numeric))
                """)
                .param("id", id)
                .param("event", event.value())
                .param("unit", unit.value())
                .param("position", position)
                .param("name", who.name())
                .param("key", who.name() == null ? "" : SearchKey.of(who.name()))
                .param("sex", who.sex() == null ? null : who.sex().name())
                .param("birth", who.birthYear())
                .param("nationality", who.nationality())
                .param("document", who.document())
                .param("home", who.home())
                .param("temperature", who.temperature())
                .update();
    }

    List<EventPerson> of(EventId event) {
        return sql.sql("""
                select p.*, (select string_agg(m.kind, ' ') from frontier.measures m where m.event_person_id = p.id) as measures
                  from frontier.event_people p where p.event_id = :event order by p.position
                """)
                .param("event", event.value())
                .query((row, n) -> person(row))
                .list();
    }

    /** A name that became known later. */
    void name(UUID id, Traveller who) {
        sql.sql("""
                update frontier.event_people set name = :name, name_key = :key, sex = coalesce(:sex, sex),
                    birth_year = coalesce(cast(:birth as int), birth_year), nationality = :nationality,
                    document = coalesce(:document, document), home = coalesce(:home, home),
                    temperature = coalesce(cast(:temperature as numeric), temperature)
                 where id = :id
                """)
                .param("id", id)
                .param("name", who.name())
                .param("key", who.name() == null ? "" : SearchKey.of(who.name()))
                .param("sex", who.sex() == null ? null : who.sex().name())
                .param("birth", who.birthYear())
                .param("nationality", who.nationality())
                .param("document", who.document())
                .param("home", who.home())
                .param("temperature", who.temperature())
                .update();
    }

    void registered(UUID id, PersonId person) {
        sql.sql("update frontier.event_people set person_id = :person where id = :id")
                .param("id", id)
                .param("person", person.value())
                .update();
    }

    /** False where it was done already. */
    boolean measure(
            UUID id, UUID person, UnitId unit, MeasureKind kind, @Nullable String detail, Instant at, String login) {
        return sql.sql("""
                insert into frontier.measures (id, event_person_id, unit_id, kind, detail, at, login)
                values (:id, :person, :unit, :kind, :detail, :at, :login) on conflict (event_person_id, kind) do nothing
                """)
                        .param("id", id)
                        .param("person", person)
                        .param("unit", unit.value())
                        .param("kind", kind.name())
                        .param("detail", detail)
                        .param("at", Timestamp.from(at))
                        .param("login", login)
                        .update()
                > 0;
    }

    /** False where minutes of this number are there already. */
    boolean minutes(UUID id, EventId event, UnitId unit, Minutes minutes, String login) {
        return sql.sql("""
                insert into frontier.handovers (id, event_id, unit_id, number, at, place, giver, taker, note, login)
                values (:id, :event, :unit, :number, :at, :place, :giver, :taker, :note, :login)
                on conflict (event_id, number) do nothing
                """)
                        .param("id", id)
                        .param("event", event.value())
                        .param("unit", unit.value())
                        .param("number", minutes.number())
                        .param("at", Timestamp.from(minutes.at()))
                        .param("place", minutes.place())
                        .param("giver", minutes.giver())
                        .param("taker", minutes.taker())
                        .param("note", minutes.note())
                        .param("login", login)
                        .update()
                > 0;
    }

    List<Minutes> minutesOf(EventId event) {
        return sql.sql("select * from frontier.handovers where event_id = :event order by at, id")
                .param("event", event.value())
                .query((row, n) -> new Minutes(
                        row.getString("number"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("place"),
                        row.getString("giver"),
                        row.getString("taker"),
                        row.getString("note")))
                .list();
    }

    private static EventPerson person(ResultSet row) throws SQLException {
        var sex = row.getString("sex");
        var person = row.getObject("person_id", UUID.class);
        var measures = row.getString("measures");
        var kinds = measures == null
                ? java.util.Set.<MeasureKind>of()
                : Arrays.stream(measures.split(" ")).map(MeasureKind::valueOf).collect(Collectors.toSet());
        return new EventPerson(
                row.getObject("id", UUID.class),
                row.getInt("position"),
                new Traveller(
                        row.getString("name"),
                        sex == null ? null : Sex.valueOf(sex),
                        row.getObject("birth_year", Integer.class),
                        row.getString("nationality"),
                        row.getString("document"),
                        row.getString("home"),
                        row.getBigDecimal("temperature"),
                        kinds.contains(MeasureKind.DECLARATION)),
                person == null ? null : new PersonId(person),
                kinds);
    }
}
