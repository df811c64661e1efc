package vn.vungxanh.capacity.workforce;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;

@Repository
class MemberRepository {

    static final String AWAY = """
              left join lateral (select p.order_id, p.to_unit_id, p.from_at, p.until_at from workforce.postings p
                    where p.subject = s.id and not p.cancelled and p.from_at <= :at
                      and (p.until_at is null or p.until_at > :at or not p.returned)
                    order by p.from_at desc limit 1) a on true
            """;

    private static final String MEMBERS =
            "select s.*, a.order_id, a.to_unit_id, a.from_at, a.until_at from workforce.members s " + AWAY;

    private final JdbcClient sql;

    MemberRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(MemberId id, NewMember member) {
        facts(sql.sql("""
                insert into workforce.members
                    (id, unit_id, organisation, name, name_key, service, skill, standing, phone, reference, from_on)
                values (:id, :unit, :organisation, :name, :key, :service, :skill, :standing, :phone, :reference, :from)
                """), member)
                .param("id", id.value())
                .param("unit", member.unit().value())
                .update();
    }

    /** @return false when somebody else changed the member meanwhile */
    boolean change(MemberId id, int version, NewMember member) {
        return facts(sql.sql("""
                update workforce.members set organisation = :organisation, name = :name, name_key = :key,
                       service = :service, skill = :skill, standing = :standing, phone = :phone, reference = :reference,
                       from_on = :from, version = version + 1
                 where id = :id and version = :version and to_on is null
                """), member)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean leave(MemberId id, int version, LocalDate lastDay) {
        return sql.sql("""
                update workforce.members set to_on = :day, version = version + 1
                 where id = :id and version = :version and to_on is null
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("day", lastDay)
                        .update()
                == 1;
    }

    Optional<Member> find(MemberId id, Instant asOf) {
        return sql.sql(MEMBERS + " where s.id = :id")
                .param("id", id.value())
                .param("at", asOf.atOffset(ZoneOffset.UTC))
                .query((row, n) -> member(row))
                .optional();
    }

    List<Member> all(Collection<UUID> ids, Instant asOf) {
        return ids.isEmpty()
                ? List.of()
                : sql.sql(MEMBERS + " where s.id in (:ids) order by s.name_key, s.id")
                        .param("ids", ids)
                        .param("at", asOf.atOffset(ZoneOffset.UTC))
                        .query((row, n) -> member(row))
                        .list();
    }

    List<Member> ofTeam(TeamId team, Instant asOf) {
        return sql.sql(MEMBERS + """
                 where s.id in (select member_id from workforce.team_members where team_id = :team)
                 order by s.skill, s.name_key, s.id
                """)
                .param("team", team.value())
                .param("at", asOf.atOffset(ZoneOffset.UTC))
                .query((row, n) -> member(row))
                .list();
    }

    int count(Jurisdiction units, MemberFilter filter) {
        return filtered("select count(*) from workforce.members s " + AWAY, units, filter, "")
                .query(Integer.class)
                .single();
    }

    List<Member> list(Jurisdiction units, MemberFilter filter, int from, int most) {
        return filtered(
                        MEMBERS,
                        units,
                        filter,
                        " order by s.unit_id, s.organisation, s.name_key, s.id limit :most offset :start")
                .param("most", most)
                .param("start", from)
                .query((row, n) -> member(row))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String select, Jurisdiction units, MemberFilter filter, String order) {
        var words = filter.words() == null ? null : "%" + SearchKey.of(filter.words()) + "%";
        return sql.sql(select + """
                 where s.unit_id between :from and :to and cast(:units as int4multirange) @> s.unit_id
                   and s.from_on <= :day and (s.to_on is null or s.to_on >= :day)
                   and (cast(:words as text) is null or s.name_key like :words)
                   and (cast(:skill as text) is null or s.skill = :skill)
                   and (cast(:standing as text) is null or s.standing = :standing)
                   and (cast(:away as boolean) is null or (a.order_id is not null) = :away)
                """ + order)
                .param("at", filter.asOf().atOffset(ZoneOffset.UTC))
                .param("from", units.from())
                .param("to", units.to())
                .param("units", units.multirange())
                .param("day", Vietnam.dayOf(filter.asOf()))
                .param("words", words)
                .param("skill", filter.skill() == null ? null : filter.skill().name())
                .param(
                        "standing",
                        filter.standing() == null ? null : filter.standing().name())
                .param("away", filter.away());
    }

    private static JdbcClient.StatementSpec facts(JdbcClient.StatementSpec statement, NewMember member) {
        return statement
                .param("organisation", member.organisation())
                .param("name", member.name())
                .param("key", SearchKey.of(member.name()))
                .param("service", member.service().name())
                .param("skill", member.skill().name())
                .param("standing", member.standing().name())
                .param("phone", member.phone())
                .param("reference", member.reference())
                .param("from", member.from());
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                new MemberId(row.getObject("id", UUID.class)),
                new NewMember(
                        new UnitId(row.getInt("unit_id")),
                        row.getString("organisation"),
                        row.getString("name"),
                        Service.valueOf(row.getString("service")),
                        Skill.valueOf(row.getString("skill")),
                        Standing.valueOf(row.getString("standing")),
                        row.getString("phone"),
                        row.getString("reference"),
                        row.getObject("from_on", LocalDate.class)),
                row.getObject("to_on", LocalDate.class),
                row.getInt("version"),
                PostingRepository.away(row));
    }
}
