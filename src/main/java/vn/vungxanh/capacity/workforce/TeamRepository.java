package vn.vungxanh.capacity.workforce;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;

@Repository
class TeamRepository {

    private static final String TEAMS = """
            select s.*, a.order_id, a.to_unit_id, a.from_at, a.until_at, b.back_at, n.named, u.unnamed
              from workforce.teams s
            """ + MemberRepository.AWAY + """
              left join lateral (select max(p.until_at) as back_at from workforce.postings p
                    where p.subject = s.id and p.returned and p.until_at <= :at) b on true
              cross join lateral (select count(*) as named from workforce.team_members m where m.team_id = s.id) n
              cross join lateral (select array_agg(t.service || ' ' || t.skill || ' ' || t.people order by t.skill) as unnamed
                    from workforce.team_strengths t where t.team_id = s.id) u
            """;

    private final JdbcClient sql;

    TeamRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(TeamId id, NewTeam team) {
        facts(sql.sql("""
                insert into workforce.teams
                    (id, unit_id, organisation, name, name_key, kind, readiness, within_hours, phone, from_on)
                values (:id, :unit, :organisation, :name, :key, :kind, :readiness, cast(:hours as int), :phone, :from)
                """), team)
                .param("id", id.value())
                .param("unit", team.unit().value())
                .param("from", team.from())
                .update();
        strengths(id, team);
    }

    boolean change(TeamId id, int version, NewTeam team) {
        var changed = facts(sql.sql("""
                update workforce.teams set organisation = :organisation, name = :name, name_key = :key, kind = :kind,
                       readiness = :readiness, within_hours = cast(:hours as int), phone = :phone, version = version + 1
                 where id = :id and version = :version and to_on is null
                """), team)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
        if (changed) {
            sql.sql("delete from workforce.team_strengths where team_id = :id")
                    .param("id", id.value())
                    .update();
            strengths(id, team);
        }
        return changed;
    }

    boolean man(TeamId id, UnitId unit, int version, Collection<MemberId> members, @Nullable MemberId leader) {
        var changed = sql.sql("""
                update workforce.teams set leader_id = cast(:leader as uuid), version = version + 1
                 where id = :id and version = :version and to_on is null
                """)
                        .param("leader", leader == null ? null : leader.value())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
        if (changed) {
            sql.sql("delete from workforce.team_members where team_id = :id")
                    .param("id", id.value())
                    .update();
            members.forEach(each -> sql.sql(
                            "insert into workforce.team_members (team_id, member_id, unit_id) values (:id, :member, :unit)")
                    .param("id", id.value())
                    .param("member", each.value())
                    .param("unit", unit.value())
                    .update());
        }
        return changed;
    }

    boolean dissolve(TeamId id, int version, LocalDate lastDay) {
        return sql.sql("""
                update workforce.teams set to_on = greatest(from_on, :day), version = version + 1
                 where id = :id and version = :version and to_on is null
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("day", lastDay)
                        .update()
                == 1;
    }

    Optional<Team> find(TeamId id, Instant asOf) {
        return sql.sql(TEAMS + " where s.id = :id")
                .param("id", id.value())
                .param("at", asOf.atOffset(ZoneOffset.UTC))
                .query((row, n) -> team(row))
                .optional();
    }

    List<Team> list(Jurisdiction units, Instant asOf) {
        return sql.sql(TEAMS + """
                 where s.unit_id between :from and :to and cast(:units as int4multirange) @> s.unit_id
                   and s.from_on <= :day and (s.to_on is null or s.to_on >= :day)
                 order by s.kind, s.unit_id, s.name_key, s.id
                """)
                .param("at", asOf.atOffset(ZoneOffset.UTC))
                .param("from", units.from())
                .param("to", units.to())
                .param("units", units.multirange())
                .param("day", Vietnam.dayOf(asOf))
                .query((row, n) -> team(row))
                .list();
    }

    private void strengths(TeamId id, NewTeam team) {
        team.unnamed()
                .forEach(each -> sql.sql("""
                        insert into workforce.team_strengths (team_id, unit_id, service, skill, people)
                        values (:team, (select unit_id from workforce.teams where id = :team), :service, :skill, :people)
                        """)
                        .param("team", id.value())
                        .param("service", each.service().name())
                        .param("skill", each.skill().name())
                        .param("people", each.people())
                        .update());
    }

    private static JdbcClient.StatementSpec facts(JdbcClient.StatementSpec statement, NewTeam team) {
        return statement
                .param("organisation", team.organisation())
                .param("name", team.name())
                .param("key", SearchKey.of(team.name()))
                .param("kind", team.kind().name())
                .param("readiness", team.readiness().name())
                .param("hours", team.withinHours())
                .param("phone", team.phone());
    }

    private static Team team(ResultSet row) throws SQLException {
        var leader = row.getObject("leader_id", UUID.class);
        var back = row.getTimestamp("back_at");
        return new Team(
                new TeamId(row.getObject("id", UUID.class)),
                new NewTeam(
                        new UnitId(row.getInt("unit_id")),
                        row.getString("organisation"),
                        row.getString("name"),
                        TeamKind.valueOf(row.getString("kind")),
                        Readiness.valueOf(row.getString("readiness")),
                        row.getObject("within_hours", Integer.class),
                        row.getString("phone"),
                        row.getObject("from_on", LocalDate.class),
                        strengths(row)),
                leader == null ? null : new MemberId(leader),
                row.getInt("named"),
                row.getObject("to_on", LocalDate.class),
                row.getInt("version"),
                PostingRepository.away(row),
                back == null ? null : back.toInstant());
    }

    private static List<Strength> strengths(ResultSet row) throws SQLException {
        var array = row.getArray("unnamed");
        var strengths = new ArrayList<Strength>();
        if (array != null) {
            Arrays.stream((String[]) array.getArray())
                    .map(text -> text.split(" "))
                    .forEach(words -> strengths.add(new Strength(
                            Service.valueOf(words[0]), Skill.valueOf(words[1]), Integer.parseInt(words[2]))));
        }
        return strengths;
    }
}
