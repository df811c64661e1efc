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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
                with asked as materialized (
                    select a.id, people.survivor_of(a.id) as survivor from unnest(:persons::uuid[]) as a (id)),
                persons as materialized (
                    select p.id, p.unit_id from people.published_persons p
                     where p.id = any (array(select survivor from asked)))
                select asked.id, p.id as stands_for, p.unit_id from asked join persons p on p.id = asked.survivor
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

    /**
     * Many at once.
     *
     * @param homes of the visits, in their order
     * @param now null for each when it was asked
     * @return the ids of those that are new
     */
    List<UUID> addAll(RoundId round, List<NewVisit> visits, List<Home> homes, Scope scope, @Nullable Instant now) {
        return sql.sql("""
                insert into screening.visits (id, round_id, person_id, stands_for, unit_id, visited_unit_id, tap, outcome,
                        signs, reason, way, asked_at, recorded_at, staff_id, login)
                select n.id, :round, n.person, n.stands_for, n.unit, n.unit, n.tap, n.outcome,
                    coalesce(string_to_array(nullif(n.signs, ''), ','), '{}'), nullif(n.reason, ''), n.way, n.asked_at,
                    coalesce(:now::timestamptz, n.asked_at), :staff, :login
                from unnest(:ids::uuid[], :persons::uuid[], :standFor::uuid[], :units::int[], :taps::uuid[],
                        :outcomes::text[], :signs::text[], :reasons::text[], :ways::text[], :askedAt::timestamptz[])
                    as n (id, person, stands_for, unit, tap, outcome, signs, reason, way, asked_at)
                on conflict (id) do nothing returning id
                """)
                .param("round", round.value())
                .param("now", now == null ? null : utc(now), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("ids", texts(visits, NewVisit::id))
                .param("persons", texts(visits, NewVisit::person))
                .param("standFor", texts(homes, Home::standsFor))
                .param("units", homes.stream().map(Home::unit).toArray(Integer[]::new))
                .param("taps", texts(visits, NewVisit::tap))
                .param("outcomes", texts(visits, NewVisit::outcome))
                .param(
                        "signs",
                        texts(
                                visits,
                                visit -> visit.signs().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .collect(Collectors.joining(","))))
                .param("reasons", texts(visits, NewVisit::reason))
                .param("ways", texts(visits, NewVisit::way))
                .param("askedAt", texts(visits, NewVisit::askedAt))
                .param("staff", scope.staff().value())
                .param("login", scope.login())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private static <T> @Nullable String[] texts(List<T> list, Function<T, @Nullable Object> column) {
        return list.stream()
                .map(each -> {
                    var value = column.apply(each);
                    return value == null ? null : value.toString();
                })
                .toArray(String[]::new);
    }

    record Past(RoundId round, Outcome outcome, Instant askedAt) {}

    /** Of one person in all rounds, the latest first. */
    List<Past> of(UUID person) {
        return sql.sql("""
                select round_id, outcome, asked_at from screening.visits
                 where stands_for = people.survivor_of(:person) and withdrawn_at is null
                 order by asked_at desc, id desc limit 50
                """)
                .param("person", person)
                .query((row, n) -> new Past(
                        new RoundId(row.getObject("round_id", UUID.class)),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getTimestamp("asked_at").toInstant()))
                .list();
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
}
