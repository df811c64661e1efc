package vn.vungxanh.care.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.care.rounds.RoundFilter.Show;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;

/** The lists of the round. */
@Repository
class RoundRepository {

    private static final String LINE = """
             w.*, (:today::date - greatest(w.started_at::date, :today::date - 60) - (
                    select count(distinct o.observed_at::date) from rounds.observations o
                    where o.person_id = w.person_id and o.outcome = 'SEEN' and o.withdrawn_at is null
                        and o.observed_at >= greatest(w.started_at::date, :today::date - 60)
                        and o.observed_at < :today::date)) as missed_days
            """;

    private final JdbcClient sql;

    RoundRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Map<Show, Long> counts(RoundConditions conditions) {
        var columns = Arrays.stream(Show.values())
                .map(show -> "count(*) filter (where " + show.sql() + ") as " + show.name())
                .collect(Collectors.joining(", "));
        return conditions
                .bind(sql.sql(conditions.stated() + " select " + columns + " from w"))
                .query((row, n) -> {
                    var counts = new EnumMap<Show, Long>(Show.class);
                    for (var show : Show.values()) {
                        counts.put(show, row.getLong(show.name()));
                    }
                    return counts;
                })
                .single();
    }

    long households(RoundConditions conditions) {
        return conditions
                .bind(sql.sql(conditions.stated() + " select count(distinct w.household) from w where "
                        + conditions.filter().show().sql()))
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /**
     * The whole round in one look: the counts and places of all, and of what the filter shows the households in the order in
     * which they are visited, those with somebody left to see by hamlet, then those that are done.
     *
     * @param everywhere the conditions without a place
     * @param place of the households only; null for all
     */
    RoundOutline outline(RoundConditions everywhere, @Nullable String place, int limit, int offset) {
        var counted = Arrays.stream(Show.values())
                .map(show -> "select 'COUNT', '" + show.name() + "', 0, count(*) filter (where " + show.sql()
                        + "), 0 from w")
                .collect(Collectors.joining(" union all "));
        var rows = everywhere
                .bind(sql.sql(everywhere.stated() + """
                , houses as (
                    select w.household, row_number() over (order by bool_and(w.done), min(w.place), bool_or(w.late) desc,
                        min(w.birth_year), w.household) as rank
                    from w where (:house_place::text is null or w.place = :house_place) and
                """
                        + everywhere.filter().show().sql() + """
                    group by w.household)
                select 'PLACE' as what, w.place as word, row_number() over (order by w.place) as rank, count(*) as n,
                    count(*) filter (where w.done) as seen
                from w group by w.place
                union all select 'HOUSES', '', 0, count(*), 0 from houses
                union all select 'HOUSE', household, rank, 1, 0 from houses where rank > :offset and rank <= :offset + :limit
                union all\s""" + counted + " order by what, rank"))
                .param("house_place", place, Types.VARCHAR)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new RoundOutline.Row(
                        row.getString("what"), row.getString("word"), row.getLong("n"), row.getLong("seen")))
                .list();
        return RoundOutline.of(rows);
    }

    /** Everybody of these households who is watched, in the order of the keys, the oldest first. */
    List<RoundLine> of(RoundConditions conditions, Collection<String> households) {
        return conditions
                .bind(sql.sql(conditions.stated() + " select " + LINE + """
                 from w join unnest(:households::text[]) with ordinality h (key, n) on h.key = w.household
                 order by h.n, w.birth_year nulls last, w.id
                """))
                .param("households", households.toArray(String[]::new))
                .query((row, n) -> line(row))
                .list();
    }

    List<RoundLine> lines(RoundConditions conditions, int limit, int offset) {
        return conditions
                .bind(sql.sql(conditions.stated() + " select " + LINE + " from w where "
                        + conditions.filter().show().sql() + """
                 order by w.missed desc, w.late desc, w.unit_id, w.place, w.household, w.birth_year, w.id
                 limit :limit offset :offset
                """))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> line(row))
                .list();
    }

    /** Of each of these units, in their order. */
    List<UnitProgress> progress(RoundConditions conditions, List<Unit> units, List<Jurisdiction> parts) {
        return conditions
                .bind(sql.sql(conditions.stated() + """
                , part as (select part, n from unnest(:parts::int4multirange[]) with ordinality p (part, n)),
                entries as (
                    select p.n, max(o.recorded_at) as entered_at from part p
                    join rounds.observations o on p.part @> o.unit_id and o.recorded_at <= :now
                        and o.recorded_at > :now - interval '7 days' group by p.n),
                sums as (
                    select p.n, count(*) as watched, count(*) filter (where w.done) as seen,
                        count(*) filter (where w.late) as late, count(*) filter (where w.missed) as missed
                    from w join part p on p.part @> w.unit_id group by p.n),
                alarms as (
                    select p.n, count(*) as alarms, min(a.raised_at) as since from part p
                    join rounds.alarms a on p.part @> a.unit_id and a.raised_at <= :now
                        and (a.closed_at is null or a.closed_at > :now) group by p.n)
                select p.n, coalesce(s.watched, 0) as watched, coalesce(s.seen, 0) as seen, coalesce(s.late, 0) as late,
                    coalesce(s.missed, 0) as missed, e.entered_at, coalesce(a.alarms, 0) as alarms, a.since
                from part p left join sums s using (n) left join entries e using (n) left join alarms a using (n) order by p.n
                """))
                .param("parts", parts.stream().map(Jurisdiction::multirange).toArray(String[]::new))
                .query((row, n) -> new UnitProgress(
                        units.get(row.getInt("n") - 1),
                        row.getLong("watched"),
                        row.getLong("seen"),
                        row.getLong("late"),
                        row.getLong("missed"),
                        WatchRepository.instant(row, "entered_at"),
                        row.getLong("alarms"),
                        WatchRepository.instant(row, "since")))
                .list();
    }

    private static RoundLine line(ResultSet row) throws SQLException {
        var birthYear = row.getInt("birth_year");
        var outcome = row.getString("outcome");
        var alarm = row.getObject("alarm_id", UUID.class);
        return new RoundLine(
                new WatchId(row.getObject("id", UUID.class)),
                row.getObject("person_id", UUID.class),
                row.getString("full_name"),
                birthYear == 0 ? null : (Integer) birthYear,
                new UnitId(row.getInt("unit_id")),
                WatchReason.valueOf(row.getString("reason")),
                row.getString("place"),
                row.getString("room"),
                row.getString("household"),
                row.getBoolean("vulnerable"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_on", LocalDate.class),
                WatchRepository.instant(row, "seen_at"),
                WatchRepository.instant(row, "observed_at"),
                outcome == null ? null : SightOutcome.valueOf(outcome),
                ObservationRepository.vitals(row),
                row.getString("login"),
                row.getBoolean("done"),
                row.getBoolean("late"),
                Math.max(0, row.getInt("missed_days")),
                alarm == null ? null : new AlarmId(alarm));
    }
}
