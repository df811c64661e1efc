package vn.vungxanh.territory.frontier;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;

/** Rosters, days without rest and the last word of every post, in one go. */
@Repository
class WatchRepository {

    private final JdbcClient sql;

    WatchRepository(JdbcClient sql) {
        this.sql = sql;
    }

    record Seen(
            UUID post,
            int onDuty,
            int longest,
            int tired,
            @Nullable Instant heardAt) {}

    Map<UUID, Seen> seen(Jurisdiction units, LocalDate on, Instant asOf, int mostDays) {
        return sql
                .sql("""
                with p as (select id from frontier.posts where cast(:units as int4multirange) @> unit_id),
                today as (select post_id, sum(people) as people from frontier.duties where on_day = :on group by post_id),
                days as (select distinct d.member_id, d.on_day from frontier.duties d join p on p.id = d.post_id
                     where d.member_id is not null and d.on_day <= :on and d.on_day > cast(:on as date) - 90),
                runs as (select member_id, on_day,
                       on_day - cast(row_number() over (partition by member_id order by on_day) as int) as run from days),
                streaks as (select r.member_id, count(*) as days from runs r
                      join runs t on t.member_id = r.member_id and t.run = r.run and t.on_day = :on
                     group by r.member_id),
                tired as (select a.post_id, max(s.days) as longest, count(*) filter (where s.days > :most) as tired
                      from streaks s join frontier.assignments a on a.member_id = s.member_id and a.from_on <= :on
                       and (a.to_on is null or a.to_on >= :on) group by a.post_id),
                heard as (select post_id, max(at) as at from (
                    select post_id, at from frontier.book where at <= :asOf
                    union all select post_id, at from frontier.events where post_id is not null and at <= :asOf
                    union all select post_id, ended_at from frontier.patrols where post_id is not null and ended_at <= :asOf
                    ) words group by post_id)
                select p.id, coalesce(today.people, 0) as on_duty, coalesce(tired.longest, 0) as longest,
                       coalesce(tired.tired, 0) as tired, heard.at as heard_at
                  from p left join today on today.post_id = p.id left join tired on tired.post_id = p.id
                  left join heard on heard.post_id = p.id
                """)
                .param("units", units.multirange())
                .param("on", on)
                .param("asOf", Timestamp.from(asOf))
                .param("most", mostDays)
                .query((row, n) -> {
                    var heard = row.getTimestamp("heard_at");
                    return new Seen(
                            row.getObject("id", UUID.class),
                            row.getInt("on_duty"),
                            row.getInt("longest"),
                            row.getInt("tired"),
                            heard == null ? null : heard.toInstant());
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Seen::post, each -> each));
    }
}
