package vn.vungxanh.surveillance.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

/** The boards of all open cases, and who is behind with what. */
@Repository
class BoardRepository {

    private static final String COUNTS = """
            count(*) filter (where f.open) as contacts,
            count(*) filter (where f.open and not f.done) as due,
            count(*) filter (where f.open and f.done) as done,
            count(*) filter (where f.open and f.stage >= 1) as late,
            count(*) filter (where f.open and f.stage >= 2) as urgent,
            count(*) filter (where f.open and f.tracer is null) as unassigned,
            count(*) filter (where f.is_lost and f.active) as lost
            """;

    private final JdbcClient sql;

    BoardRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Neither ended nor discarded, those with the most to make up for first. */
    List<BoardCase> openCases(FollowConditions conditions, int offset, int size) {
        return conditions
                .bind(sql.sql(conditions.stated() + ", a as (select f.case_id, " + COUNTS
                        + " from f group by f.case_id)" + """
                         select k.id, k.person_id, coalesce(k.bn_code, k.local_code) as code, k.unit_id, k.disease,
                            k.reported_at, k.confirmed_at, a.*
                        from cases.published_cases k left join a on a.case_id = k.id
                        where k.unit_id between :from and :to and :units::int4multirange @> k.unit_id
                            and k.reported_at <= :now and case when :case::uuid is null
                                then k.classification <> 'DISCARDED' and k.outcome is null else k.id = :case end
                        order by a.urgent desc nulls last, a.late desc nulls last, k.confirmed_at desc nulls last, k.id
                        offset :offset limit :size
                        """))
                .param("offset", offset)
                .param("size", size)
                .query((row, n) -> board(row))
                .list();
    }

    long count(FollowConditions conditions) {
        return conditions.bind(sql.sql("""
                        select count(*) from cases.published_cases k
                        where k.unit_id between :from and :to and :units::int4multirange @> k.unit_id
                            and k.classification <> 'DISCARDED' and k.outcome is null and k.reported_at <= :now
                        """)).query((row, n) -> row.getLong(1)).single();
    }

    /** Who has the most to make up for first. */
    List<TracerLoad> loads(FollowConditions conditions, int most) {
        return conditions
                .bind(sql.sql(conditions.stated() + """
                        select f.tracer, s.name, coalesce(s.unit_id, f.unit_id) as unit_id,
                        """ + COUNTS + """
                        from f left join access.published_staff s on s.id = f.tracer
                        where f.open
                        group by f.tracer, s.name, coalesce(s.unit_id, f.unit_id)
                        order by urgent desc, late desc, contacts desc, s.name, 3
                        limit :most
                        """))
                .param("most", most)
                .query((row, n) -> new TracerLoad(
                        row.getObject("tracer", UUID.class),
                        row.getString("name"),
                        new UnitId(row.getInt("unit_id")),
                        row.getLong("contacts"),
                        row.getLong("due"),
                        row.getLong("done"),
                        row.getLong("late"),
                        row.getLong("urgent")))
                .list();
    }

    private static BoardCase board(ResultSet row) throws SQLException {
        var confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        return new BoardCase(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("code"),
                new UnitId(row.getInt("unit_id")),
                row.getString("disease"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                confirmed == null ? null : confirmed.toInstant(),
                row.getLong("contacts"),
                row.getLong("due"),
                row.getLong("done"),
                row.getLong("late"),
                row.getLong("urgent"),
                row.getLong("unassigned"),
                row.getLong("lost"));
    }
}
