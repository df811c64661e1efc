package vn.vungxanh.territory.frontier;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.frontier.Patrols.NewPatrol;
import vn.vungxanh.territory.frontier.Patrols.Patrol;

@Repository
class PatrolRepository {

    private static final int MOST = 500;

    private final JdbcClient sql;

    PatrolRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID id, NewPatrol way, Instant now, String login) {
        sql.sql("""
                insert into frontier.patrols (id, unit_id, post_id, line, began_at, ended_at, from_place, to_place, route, people,
                    leader, finding, findings, recorded_at, login)
                values (:id, :unit, cast(:post as uuid), :line, :began, :ended, :from, :to, :route, :people, :leader, :finding,
                    :findings, :now, :login)
                """)
                .param("id", id)
                .param("unit", way.unit().value())
                .param("post", way.post() == null ? null : way.post().value())
                .param("line", way.line().name())
                .param("began", Timestamp.from(way.beganAt()))
                .param("ended", Timestamp.from(way.endedAt()))
                .param("from", way.from())
                .param("to", way.to())
                .param("route", way.route())
                .param("people", way.people())
                .param("leader", way.leader())
                .param("finding", way.finding().name())
                .param("findings", way.findings())
                .param("now", Timestamp.from(now))
                .param("login", login)
                .update();
    }

    List<Patrol> between(Jurisdiction units, LocalDate from, LocalDate to) {
        return sql.sql("""
                select p.*, (select f.name from frontier.post_facts f where f.post_id = p.post_id
                        order by f.from_on desc limit 1) as post_name
                  from frontier.patrols p
                 where cast(:units as int4multirange) @> p.unit_id and p.began_at >= :from and p.began_at < :to
                 order by p.began_at desc, p.id limit :most
                """)
                .param("units", units.multirange())
                .param("from", Timestamp.from(Vietnam.startOf(from)))
                .param("to", Timestamp.from(Vietnam.startOf(to.plusDays(1))))
                .param("most", MOST)
                .query((row, n) -> {
                    var post = row.getObject("post_id", UUID.class);
                    return new Patrol(
                            row.getObject("id", UUID.class),
                            new NewPatrol(
                                    new UnitId(row.getInt("unit_id")),
                                    post == null ? null : new PostId(post),
                                    Line.valueOf(row.getString("line")),
                                    row.getTimestamp("began_at").toInstant(),
                                    row.getTimestamp("ended_at").toInstant(),
                                    row.getString("from_place"),
                                    row.getString("to_place"),
                                    row.getString("route"),
                                    row.getInt("people"),
                                    row.getString("leader"),
                                    Finding.valueOf(row.getString("finding")),
                                    row.getString("findings")),
                            row.getString("post_name"),
                            row.getString("login"));
                })
                .list();
    }
}
