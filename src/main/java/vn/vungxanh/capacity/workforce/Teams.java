package vn.vungxanh.capacity.workforce;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;

/** Teams: what they can do, who is in them, whether they could leave now. */
@org.springframework.stereotype.Service
@Transactional
public class Teams {

    private static final int MOST_PEOPLE = 1_000;

    private final TeamRepository teams;
    private final MemberRepository members;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Teams(TeamRepository teams, MemberRepository members, Units units, AuditTrail audit, Clock clock) {
        this.teams = teams;
        this.members = members;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public TeamId add(Scope scope, NewTeam wanted) {
        var team = clean(wanted);
        WorkforceRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(team.unit()));
        var id = new TeamId(TimeOrderedId.next(clock));
        try {
            teams.add(id, team);
        } catch (DuplicateKeyException known) {
            throw WorkforceRule.NAME_TAKEN.broken(team.name());
        }
        audit.wrote(scope, "workforce.audit.team", id.value(), team.name());
        return id;
    }

    public void change(Scope scope, TeamId id, int version, NewTeam wanted) {
        var team = clean(wanted);
        var before = open(scope, id);
        WorkforceRule.TEAM_GONE.brokenIf(before.to() != null);
        WorkforceRule.STILL_AWAY.brokenIf(
                before.away() != null && !team.unnamed().equals(before.facts().unnamed()), team.name());
        try {
            if (!teams.change(id, version, team)) {
                throw new StaleVersion("team " + id);
            }
        } catch (DuplicateKeyException known) {
            throw WorkforceRule.NAME_TAKEN.broken(team.name());
        }
        audit.wrote(scope, "workforce.audit.team", id.value(), team.name());
    }

    /** Who is in it by name, and who leads it; not while it is away. */
    public void man(Scope scope, TeamId id, int version, List<MemberId> wanted, @Nullable MemberId leader) {
        var team = open(scope, id);
        WorkforceRule.TEAM_GONE.brokenIf(team.to() != null);
        WorkforceRule.STILL_AWAY.brokenIf(team.away() != null, team.facts().name());
        WorkforceRule.LEADER_NOT_IN_TEAM.brokenIf(leader != null && !wanted.contains(leader));
        var chosen = members.all(wanted.stream().map(MemberId::value).distinct().toList(), clock.instant());
        WorkforceRule.NOBODY_CHOSEN.brokenIf(
                chosen.size() < wanted.stream().distinct().count());
        for (var each : chosen) {
            WorkforceRule.MEMBER_OF_ANOTHER_UNIT.brokenIf(
                    !each.facts().unit().equals(team.facts().unit()));
            WorkforceRule.MEMBER_GONE.brokenIf(each.to() != null, String.valueOf(each.to()));
        }
        if (!teams.man(
                id, team.facts().unit(), version, wanted.stream().distinct().toList(), leader)) {
            throw new StaleVersion("team " + id);
        }
        audit.wrote(scope, "workforce.audit.team", id.value(), team.facts().name());
    }

    public void dissolve(Scope scope, TeamId id, int version, LocalDate lastDay) {
        var team = open(scope, id);
        WorkforceRule.TEAM_GONE.brokenIf(team.to() != null);
        WorkforceRule.STILL_AWAY.brokenIf(team.away() != null, team.facts().name());
        if (!teams.dissolve(id, version, lastDay)) {
            throw new StaleVersion("team " + id);
        }
        audit.wrote(
                scope, "workforce.audit.teamDissolved", id.value(), team.facts().name());
    }

    @Transactional(readOnly = true)
    public List<Team> list(Scope scope, UnitId unit, Instant asOf) {
        return teams.list(units.jurisdiction(unit), asOf);
    }

    /** @throws NotFound also when the team lies outside the reader's jurisdiction */
    @Transactional(readOnly = true)
    public Team open(Scope scope, TeamId id) {
        return teams.find(id, clock.instant()).orElseThrow(() -> new NotFound("team " + id));
    }

    /** None where the team lies outside the reader's jurisdiction. */
    @Transactional(readOnly = true)
    public Optional<Team> find(TeamId id) {
        return teams.find(id, clock.instant());
    }

    private static NewTeam clean(NewTeam team) {
        team.unnamed()
                .forEach(each -> WorkforceRule.PEOPLE_NOT_COUNTED.brokenIf(
                        each.people() < 1 || each.people() > MOST_PEOPLE, MOST_PEOPLE));
        var organisation = Words.given(team.organisation(), 120);
        var hours = team.withinHours();
        return new NewTeam(
                team.unit(),
                organisation == null ? "" : organisation,
                Words.needed(team.name(), 120, WorkforceRule.NAME_MISSING),
                team.kind(),
                team.readiness(),
                hours == null ? null : (Integer) Math.max(0, Math.min(240, hours)),
                Words.given(team.phone(), 30),
                team.from(),
                team.unnamed());
    }
}
