package vn.vungxanh.surveillance.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

/** The lists of work and what they count. */
@Repository
class WorkRepository {

    /** Symptoms first, then whom to visit, then by risk and by how long they wait; who asked for a later call comes last. */
    private static final String ORDER = """
             order by f.done, coalesce(f.next_call_at > :now, false), f.symptoms_on is null, not f.visit, f.risk,
                f.late_since, f.next_call_at nulls first, f.identified_at, f.id
            """;

    private final JdbcClient sql;

    WorkRepository(JdbcClient sql) {
        this.sql = sql;
    }

    long count(FollowConditions conditions) {
        return conditions
                .bind(sql.sql(conditions.stated() + " select count(*) from f where " + conditions.shown()))
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** All tiles in one pass. */
    Map<FollowFilter.Show, Long> counts(FollowConditions conditions) {
        var columns = Stream.of(FollowFilter.Show.values())
                .map(show -> "count(*) filter (where " + FollowConditions.predicate(show) + ") as " + show.name())
                .collect(Collectors.joining(", "));
        return conditions
                .bind(sql.sql(conditions.stated() + " select " + columns + " from f"))
                .query((row, n) -> {
                    var counts = new EnumMap<FollowFilter.Show, Long>(FollowFilter.Show.class);
                    for (var show : FollowFilter.Show.values()) {
                        counts.put(show, row.getLong(show.name()));
                    }
                    return counts;
                })
                .single();
    }

    List<FollowLine> lines(FollowConditions conditions, int offset, int size) {
        var page = conditions.stated() + ", l as (select f.*, row_number() over (" + ORDER + ") as place from f where "
                + conditions.shown() + ORDER + " offset :offset limit :size)";
        return conditions
                .bind(sql.sql(page + """
                         select l.*, p.full_name, p.birth_year, p.hamlet, coalesce(i.bn_code, i.local_code) as case_code,
                            t.name as tracer_name
                        from l
                        left join people.published_persons p on p.id = l.person_id
                        left join cases.published_cases i on i.id = l.case_id
                        left join access.published_staff t on t.id = l.tracer
                        order by l.place
                        """))
                .param("offset", offset)
                .param("size", size)
                .query((row, n) -> line(row))
                .list();
    }

    private static FollowLine line(ResultSet row) throws SQLException {
        var outcome = row.getString("last_outcome");
        var closure = row.getString("closure");
        var lost = row.getBoolean("is_lost");
        return new FollowLine(
                new FollowedId(row.getObject("id", UUID.class)),
                row.getObject("person_id", UUID.class),
                row.getString("full_name"),
                row.getObject("birth_year", Integer.class),
                row.getString("hamlet"),
                new UnitId(row.getInt("unit_id")),
                row.getString("disease"),
                row.getInt("level"),
                row.getInt("risk"),
                row.getObject("case_id", UUID.class),
                row.getString("case_code"),
                row.getObject("exposed_on", LocalDate.class),
                row.getObject("identified_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("tracer", UUID.class),
                row.getString("tracer_name"),
                instant(row, "next_call_at"),
                instant(row, "reached_at"),
                row.getObject("last_reached_on", LocalDate.class),
                row.getObject("symptoms_on", LocalDate.class),
                outcome == null ? null : CallOutcome.valueOf(outcome),
                instant(row, "last_called_at"),
                row.getInt("unanswered"),
                row.getBoolean("visit"),
                row.getBoolean("done"),
                row.getInt("stage"),
                row.getObject("late_since", OffsetDateTime.class).toInstant(),
                lost && closure == null ? FollowupState.LOST : FollowupState.valueOf(row.getString("state")),
                closure == null ? null : Closure.valueOf(closure));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
