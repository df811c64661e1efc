package vn.vungxanh.territory.screening;

import static vn.vungxanh.territory.screening.ScreeningRoundRepository.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

/** The lists of a round and their counts. */
@Repository
class ScreeningRepository {

    private final JdbcClient sql;
    private final LastVisitRepository lasts;

    ScreeningRepository(JdbcClient sql, LastVisitRepository lasts) {
        this.sql = sql;
        this.lasts = lasts;
    }

    /** Of each unit where somebody of the filter lives. */
    List<Tally> tallies(ScreeningConditions conditions) {
        var counts = Arrays.stream(ScreeningFilter.Show.values())
                .map(show -> "count(*) filter (where " + show.sql() + ") as " + show.name())
                .collect(Collectors.joining(", "));
        return list(
                conditions,
                " select s.unit_id, " + counts
                        + ", max(s.recorded_at) as last_at from s group by s.unit_id order by s.unit_id",
                Map.of(),
                row -> new Tally(
                        row.getInt("unit_id"),
                        row.getLong("target"),
                        row.getLong("asked"),
                        row.getLong("symptoms"),
                        row.getLong("away"),
                        row.getLong("refused"),
                        row.getLong("moved"),
                        row.getLong("declared"),
                        instant(row, "last_at")));
    }

    List<DayCount> days(ScreeningConditions conditions) {
        return list(
                conditions,
                """
                 select s.unit_id, (s.first_at at time zone 'Asia/Ho_Chi_Minh')::date as day, count(*) as asked
                 from s where s.asked group by 1, 2 order by 2, 1
                """,
                Map.of(),
                row -> new DayCount(
                        row.getInt("unit_id"), row.getObject("day", LocalDate.class), row.getLong("asked")));
    }

    List<HamletCount> hamlets(ScreeningConditions conditions) {
        return list(
                conditions,
                """
                 select s.hamlet, count(distinct s.house) as houses, count(*) filter (where s.state <> 'MOVED') as target,
                    count(*) filter (where s.asked) as asked,
                    count(*) filter (where s.state in ('AWAY', 'REFUSED')) as again
                 from s group by s.hamlet order by s.hamlet = '', s.hamlet
                """,
                Map.of(),
                row -> new HamletCount(
                        row.getString("hamlet"),
                        row.getLong("houses"),
                        row.getLong("target"),
                        row.getLong("asked"),
                        row.getLong("again")));
    }

    /** Households by their keys: those where somebody is still to be asked first, by hamlet and by name. */
    List<UUID> houses(ScreeningConditions conditions, int limit, int offset) {
        return list(
                conditions,
                " select s.house from s where " + conditions.filter().show().sql() + """
                 group by s.house
                 order by bool_and(s.asked), min(s.hamlet), bool_or(s.visits > 0), min(s.name_key), s.house
                 limit :limit offset :offset
                """,
                Map.of("limit", limit, "offset", offset),
                row -> row.getObject(1, UUID.class));
    }

    long countHouses(ScreeningConditions conditions) {
        return list(
                        conditions,
                        " select count(distinct s.house) from s where "
                                + conditions.filter().show().sql(),
                        Map.of(),
                        row -> row.getLong(1))
                .get(0);
    }

    /** Everybody of these households, in the order of the keys, the oldest first. */
    List<Inhabitant> of(ScreeningConditions conditions, Collection<UUID> houses) {
        return lasts.known(list(
                conditions,
                """
                 select s.* from s join unnest(:houses::uuid[]) with ordinality h (key, n) on h.key = s.house
                 order by h.n, s.birth_year nulls last, s.person_id
                """,
                Map.of("houses", houses.stream().map(UUID::toString).toArray(String[]::new)),
                ScreeningRepository::line));
    }

    List<Inhabitant> lines(ScreeningConditions conditions, int limit, int offset) {
        return lasts.known(list(
                conditions,
                " select s.* from s where " + conditions.filter().show().sql() + """
                 order by s.unit_id, s.hamlet, s.house, s.birth_year nulls last, s.person_id
                 limit :limit offset :offset
                """,
                Map.of("limit", limit, "offset", offset),
                ScreeningRepository::line));
    }

    /**
     * Under row-level security the planner expects one person and one visit, and would compare each of the one with each
     * of the other.
     */
    private <T> List<T> list(ScreeningConditions conditions, String asked, Map<String, ?> words, Reading<T> reading) {
        hashed(true);
        var found = conditions
                .bind(sql.sql(conditions.stated() + asked))
                .params(words)
                .query((row, n) -> reading.of(row))
                .list();
        hashed(false);
        return found;
    }

    private void hashed(boolean only) {
        sql.sql("select set_config('enable_nestloop', :setting, true)")
                .param("setting", only ? "off" : "on")
                .query(String.class)
                .single();
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static Inhabitant line(ResultSet row) throws SQLException {
        var birthYear = row.getInt("birth_year");
        var state = row.getString("state");
        return new Inhabitant(
                row.getObject("person_id", UUID.class),
                row.getString("full_name"),
                birthYear == 0 ? null : (Integer) birthYear,
                new UnitId(row.getInt("unit_id")),
                row.getString("hamlet"),
                row.getObject("house", UUID.class),
                state.equals("OPEN") ? null : Outcome.valueOf(state),
                row.getInt("visits"),
                row.getBoolean("declared"),
                row.getObject("last_id", UUID.class),
                null);
    }
}
