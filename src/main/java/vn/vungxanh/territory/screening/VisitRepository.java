package vn.vungxanh.territory.screening;

import static vn.vungxanh.territory.screening.ScreeningRoundRepository.utc;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.access.Scope;

/** What came of knocking, as it was written down. */
@Repository
class VisitRepository {

    private final JdbcClient sql;

    VisitRepository(JdbcClient sql) {
        this.sql = sql;
    }

    record Home(UUID standsFor, int unit) {}

    /** Where these persons live now, and under which record. */
    Map<UUID, Home> homes(Collection<UUID> persons) {
        var homes = new HashMap<UUID, Home>();
        sql.sql("""
                select asked.id, p.id as stands_for, p.unit_id
                  from unnest(:persons::uuid[]) as asked (id)
                  join people.published_persons p on p.id = people.survivor_of(asked.id)
                """)
                .param("persons", persons.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    homes.put(
                            row.getObject("id", UUID.class),
                            new Home(row.getObject("stands_for", UUID.class), row.getInt("unit_id")));
                });
        return homes;
    }

    /** Whether it is new. */
    boolean add(RoundId round, NewVisit visit, Home home, Scope scope, Instant now) {
        return sql.sql("""
                insert into screening.visits (id, round_id, person_id, stands_for, unit_id, visited_unit_id, tap, outcome,
                        signs, reason, way, asked_at, recorded_at, staff_id, login)
                values (:id, :round, :person, :standsFor, :unit, :unit, :tap, :outcome, :signs, :reason, :way, :askedAt,
                        :now, :staff, :login)
                on conflict (id) do nothing
                """)
                        .param("id", visit.id())
                        .param("round", round.value())
                        .param("person", visit.person().value())
                        .param("standsFor", home.standsFor())
                        .param("unit", home.unit())
                        .param("tap", visit.tap())
                        .param("outcome", visit.outcome().name())
                        .param(
                                "signs",
                                visit.signs().stream().map(Enum::name).sorted().toArray(String[]::new))
                        .param("reason", visit.reason(), Types.VARCHAR)
                        .param("way", visit.way().name())
                        .param("askedAt", utc(visit.askedAt()))
                        .param("now", utc(now))
                        .param("staff", scope.staff().value())
                        .param("login", scope.login())
                        .update()
                == 1;
    }

    Optional<UUID> personOf(UUID visit) {
        return sql.sql("select person_id from screening.visits where id = :id")
                .param("id", visit)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** Those of them who were asked in the round. */
    List<UUID> asked(RoundId round, Collection<UUID> persons) {
        return sql.sql("""
                select distinct v.stands_for from screening.visits v
                 where v.round_id = :round and v.stands_for = any (:persons::uuid[]) and v.withdrawn_at is null
                   and v.outcome in ('WELL', 'SYMPTOMS')
                """)
                .param("round", round.value())
                .param("persons", persons.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    List<UUID> withdraw(UUID tap, UUID staff, Instant after, Instant now) {
        return sql.sql("""
                update screening.visits set withdrawn_at = :now
                 where tap = :tap and staff_id = :staff and recorded_at > :after and withdrawn_at is null
                returning person_id
                """)
                .param("now", utc(now))
                .param("tap", tap)
                .param("staff", staff)
                .param("after", utc(after))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Visits stand under the record that their person has now, in the commune of residence. */
    int follow(Collection<UUID> records) {
        return sql.sql("""
                update screening.visits v set stands_for = p.id, unit_id = p.unit_id
                  from (select w.id, people.survivor_of(w.person_id) as survivor from screening.visits w
                         where w.person_id = any (:records::uuid[]) or w.stands_for = any (:records::uuid[])) n
                  join people.published_persons p on p.id = n.survivor
                 where v.id = n.id and (v.stands_for <> p.id or v.unit_id <> p.unit_id)
                """)
                .param("records", records.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** Moving is no news: found by looking. */
    int followMoves() {
        return sql.sql("""
                update screening.visits v set unit_id = p.unit_id
                  from people.published_persons p
                 where p.id = v.stands_for and p.unit_id <> v.unit_id
                """).update();
    }
}
