package vn.vungxanh.territory.frontier;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository
class DutyRepository {

    private final JdbcClient sql;

    DutyRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param ids one for each member */
    void add(List<UUID> ids, PostId post, UnitId unit, LocalDate on, Shift shift, List<MemberId> members) {
        sql.sql("""
                insert into frontier.duties (id, post_id, unit_id, on_day, shift, member_id, people)
                select n.id, :post, :unit, :on, :shift, n.member, 1
                  from unnest(cast(:ids as uuid[]), cast(:members as uuid[])) n (id, member)
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .param("post", post.value())
                .param("unit", unit.value())
                .param("on", on)
                .param("shift", shift.name())
                .update();
    }

    void addUnnamed(UUID id, PostId post, UnitId unit, LocalDate on, Shift shift, int people) {
        sql.sql("""
                insert into frontier.duties (id, post_id, unit_id, on_day, shift, people)
                values (:id, :post, :unit, :on, :shift, :people)
                """)
                .param("id", id)
                .param("post", post.value())
                .param("unit", unit.value())
                .param("on", on)
                .param("shift", shift.name())
                .param("people", people)
                .update();
    }

    void clear(PostId post, LocalDate on, Shift shift) {
        sql.sql("delete from frontier.duties where post_id = :post and on_day = :on and shift = :shift")
                .param("post", post.value())
                .param("on", on)
                .param("shift", shift.name())
                .update();
    }

    /** Those of them who do not belong to the post on that day. */
    int strangers(PostId post, LocalDate on, List<MemberId> members) {
        return sql.sql("""
                select count(*) from unnest(cast(:members as uuid[])) m (id)
                 where not exists (select 1 from frontier.assignments a where a.member_id = m.id and a.post_id = :post
                    and a.from_on <= :on and (a.to_on is null or a.to_on >= :on))
                """)
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .param("post", post.value())
                .param("on", on)
                .query(Integer.class)
                .single();
    }

    List<Duty> of(PostId post, LocalDate on) {
        return sql.sql("""
                select d.shift, d.member_id, d.people, m.name, m.service
                  from frontier.duties d left join frontier.members m on m.id = d.member_id
                 where d.post_id = :post and d.on_day = :on order by d.shift, m.service, m.name, d.id
                """)
                .param("post", post.value())
                .param("on", on)
                .query((row, n) -> {
                    var member = row.getObject("member_id", UUID.class);
                    var service = row.getString("service");
                    return new Duty(
                            Shift.valueOf(row.getString("shift")),
                            member == null ? null : new MemberId(member),
                            row.getString("name"),
                            service == null ? null : Service.valueOf(service),
                            row.getInt("people"));
                })
                .list();
    }
}
