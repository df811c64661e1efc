package vn.vungxanh.territory.frontier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

/** Who belongs to which post, named and unnamed. */
@Repository
class ForceRepository {

    private final JdbcClient sql;

    ForceRepository(JdbcClient sql) {
        this.sql = sql;
    }

    MemberId enlist(MemberId id, UnitId unit, NewMember member) {
        var known = sql.sql("""
                insert into frontier.members (id, unit_id, name, service, phone, reference)
                values (:id, :unit, :name, :service, :phone, :reference)
                on conflict (unit_id, reference) do update set name = excluded.name, service = excluded.service,
                    phone = coalesce(excluded.phone, members.phone)
                returning id
                """)
                .param("id", id.value())
                .param("unit", unit.value())
                .param("name", member.name())
                .param("service", member.service().name())
                .param("phone", member.phone())
                .param("reference", member.reference())
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
        return new MemberId(known);
    }

    void assign(
            UUID id, PostId post, UnitId unit, @Nullable MemberId member, Service service, int people, LocalDate from) {
        sql.sql("""
                insert into frontier.assignments (id, post_id, unit_id, member_id, service, people, from_on)
                values (:id, :post, :unit, cast(:member as uuid), :service, :people, :from)
                """)
                .param("id", id)
                .param("post", post.value())
                .param("unit", unit.value())
                .param("member", member == null ? null : member.value())
                .param("service", service.name())
                .param("people", people)
                .param("from", from)
                .update();
    }

    /** Those without names of a service end the day before; who came on the day itself never did. */
    void relieveUnnamed(PostId post, Service service, LocalDate from) {
        sql.sql("""
                update frontier.assignments set to_on = cast(:from as date) - 1
                 where post_id = :post and service = :service and member_id is null and from_on < :from
                   and (to_on is null or to_on >= :from)
                """)
                .param("post", post.value())
                .param("service", service.name())
                .param("from", from)
                .update();
    }

    /** A second count of the same day takes the place of the first. */
    boolean recount(PostId post, Service service, int people, LocalDate from) {
        return sql.sql("""
                update frontier.assignments set people = :people
                 where post_id = :post and service = :service and member_id is null and from_on = :from
                """)
                        .param("post", post.value())
                        .param("service", service.name())
                        .param("people", people)
                        .param("from", from)
                        .update()
                > 0;
    }

    Optional<PostId> postOf(MemberId member) {
        return sql.sql("select post_id from frontier.assignments where member_id = :member and to_on is null")
                .param("member", member.value())
                .query((row, n) -> new PostId(row.getObject(1, UUID.class)))
                .optional();
    }

    void relieve(MemberId member, LocalDate lastDay) {
        sql.sql("""
                update frontier.assignments set to_on = greatest(from_on, :day) where member_id = :member and to_on is null
                """).param("member", member.value()).param("day", lastDay).update();
    }

    void relieveAll(PostId post, LocalDate lastDay) {
        sql.sql("""
                update frontier.assignments set to_on = greatest(from_on, :day) where post_id = :post and to_on is null
                """).param("post", post.value()).param("day", lastDay).update();
    }

    /** Days without rest: the days on duty up to the last one, back to the first day that nobody entered him. */
    List<Member> members(PostId post, LocalDate on) {
        return sql.sql("""
                with mine as (
                    select m.id, m.name, m.service, a.post_id, a.from_on
                      from frontier.assignments a join frontier.members m on m.id = a.member_id
                     where a.post_id = :post and a.from_on <= :on and (a.to_on is null or a.to_on >= :on)),
                days as (select distinct d.member_id, d.on_day from frontier.duties d join mine on mine.id = d.member_id
                     where d.on_day <= :on and d.on_day > cast(:on as date) - 90),
                runs as (select member_id, on_day,
                       on_day - cast(row_number() over (partition by member_id order by on_day) as int) as run from days),
                last as (select member_id, max(on_day) as last_on from days group by member_id)
                select mine.*, last.last_on, case when last.last_on >= cast(:on as date) - 1 then
                       (select count(*) from runs r where r.member_id = mine.id
                           and r.run = (select run from runs x where x.member_id = mine.id and x.on_day = last.last_on))
                       else 0 end as streak
                  from mine left join last on last.member_id = mine.id
                 order by mine.service, mine.name, mine.id
                """)
                .param("post", post.value())
                .param("on", on)
                .query((row, n) -> new Member(
                        new MemberId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        Service.valueOf(row.getString("service")),
                        new PostId(row.getObject("post_id", UUID.class)),
                        row.getObject("from_on", LocalDate.class),
                        row.getInt("streak"),
                        row.getObject("last_on", LocalDate.class)))
                .list();
    }

    int named(PostId post, Service service, LocalDate on) {
        return sql.sql("""
                select count(*) from frontier.assignments
                 where post_id = :post and service = :service and member_id is not null and from_on <= :on
                   and (to_on is null or to_on >= :on)
                """)
                .param("post", post.value())
                .param("service", service.name())
                .param("on", on)
                .query(Integer.class)
                .single();
    }
}
