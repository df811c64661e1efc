package vn.vungxanh.territory.screening;

import static vn.vungxanh.territory.screening.ScreeningRoundRepository.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

/** The lists of a round and their counts. */
@Repository
class ScreeningRepository {

    private static final String LINE = """
             select s.*, l.outcome as l_outcome, l.signs as l_signs, l.reason as l_reason, l.way as l_way,
                l.asked_at as l_asked_at, l.login as l_login
            """;

    private final JdbcClient sql;

    ScreeningRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of each unit where somebody of the filter lives. */
    List<Tally> tallies(ScreeningConditions conditions) {
        var counts = Arrays.stream(ScreeningFilter.Show.values())
                .map(show -> "count(*) filter (where " + show.sql() + ") as " + show.name())
                .collect(Collectors.joining(", "));
        return conditions
                .bind(sql.sql(conditions.stated() + " select s.unit_id, " + counts
                        + ", max(s.recorded_at) as last_at from s group by s.unit_id order by s.unit_id"))
                .query((row, n) -> new Tally(
                        row.getInt("unit_id"),
                        row.getLong("target"),
                        row.getLong("asked"),
                        row.getLong("symptoms"),
                        row.getLong("away"),
                        row.getLong("refused"),
                        row.getLong("moved"),
                        row.getLong("declared"),
                        instant(row, "last_at")))
                .list();
    }

    List<DayCount> days(ScreeningConditions conditions) {
        return conditions
                .bind(sql.sql(conditions.stated() + """
                 select s.unit_id, (s.first_at at time zone 'Asia/Ho_Chi_Minh')::date as day, count(*) as asked
                 from s where s.asked group by 1, 2 order by 2, 1
                """))
                .query((row, n) -> new DayCount(
                        row.getInt("unit_id"), row.getObject("day", LocalDate.class), row.getLong("asked")))
                .list();
    }

    List<HamletCount> hamlets(ScreeningConditions conditions) {
        return conditions
                .bind(sql.sql(conditions.stated() + """
                 select s.hamlet, count(distinct s.house) as houses, count(*) filter (where s.state <> 'MOVED') as target,
                    count(*) filter (where s.asked) as asked,
                    count(*) filter (where s.state in ('AWAY', 'REFUSED')) as again
                 from s group by s.hamlet order by s.hamlet = '', s.hamlet
                """))
                .query((row, n) -> new HamletCount(
                        row.getString("hamlet"),
                        row.getLong("houses"),
                        row.getLong("target"),
                        row.getLong("asked"),
                        row.getLong("again")))
                .list();
    }

    /** Households by their keys: those where somebody is still to be asked first, by hamlet and by name. */
    List<UUID> houses(ScreeningConditions conditions, int limit, int offset) {
        return conditions
                .bind(sql.sql(conditions.stated() + " select s.house from s where "
                        + conditions.filter().show().sql() + """
                 group by s.house
                 order by bool_and(s.asked), min(s.hamlet), bool_or(s.visits > 0), min(s.name_key), s.house
                 limit :limit offset :offset
                """))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    long countHouses(ScreeningConditions conditions) {
        return conditions
                .bind(sql.sql(conditions.stated() + " select count(distinct s.house) from s where "
                        + conditions.filter().show().sql()))
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** Everybody of these households, in the order of the keys, the oldest first. */
    List<Inhabitant> of(ScreeningConditions conditions, Collection<UUID> houses) {
        return conditions
                .bind(sql.sql(conditions.stated() + LINE + """
                 from s join unnest(:houses::uuid[]) with ordinality h (key, n) on h.key = s.house
                 left join screening.visits l on l.id = s.last_id
                 order by h.n, s.birth_year nulls last, s.person_id
                """))
                .param("houses", houses.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> line(row))
                .list();
    }

    List<Inhabitant> lines(ScreeningConditions conditions, int limit, int offset) {
        return conditions
                .bind(sql.sql(
                        conditions.stated() + LINE + " from s left join screening.visits l on l.id = s.last_id where "
                                + conditions.filter().show().sql() + """
                 order by s.unit_id, s.hamlet, s.house, s.birth_year nulls last, s.person_id
                 limit :limit offset :offset
                """))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> line(row))
                .list();
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
                last(row));
    }

    private static Inhabitant.@Nullable Last last(ResultSet row) throws SQLException {
        var outcome = row.getString("l_outcome");
        return outcome == null
                ? null
                : new Inhabitant.Last(
                        Outcome.valueOf(outcome),
                        signs((String[]) row.getArray("l_signs").getArray()),
                        row.getString("l_reason"),
                        Way.valueOf(row.getString("l_way")),
                        Objects.requireNonNull(instant(row, "l_asked_at")),
                        row.getString("l_login"));
    }

    private static Set<Question> signs(String[] words) {
        var signs = EnumSet.noneOf(Question.class);
        Arrays.stream(words).map(Question::valueOf).forEach(signs::add);
        return signs;
    }
}
