package vn.vungxanh.demonstration;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.capacity.workforce.MemberId;
import vn.vungxanh.capacity.workforce.Members;
import vn.vungxanh.capacity.workforce.NewMember;
import vn.vungxanh.capacity.workforce.NewTeam;
import vn.vungxanh.capacity.workforce.Readiness;
import vn.vungxanh.capacity.workforce.Service;
import vn.vungxanh.capacity.workforce.Skill;
import vn.vungxanh.capacity.workforce.Standing;
import vn.vungxanh.capacity.workforce.Strength;
import vn.vungxanh.capacity.workforce.TeamId;
import vn.vungxanh.capacity.workforce.TeamKind;
import vn.vungxanh.capacity.workforce.Teams;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;

/** Raises teams and enlists people by name; the names are invented. */
@Component
class Raising {

    private final Members members;
    private final Teams teams;

    Raising(Members members, Teams teams) {
        this.members = members;
        this.teams = teams;
    }

    /** Nine people, one of them the leader by name. */
    TeamId rapid(Scope scope, UnitId unit, String organisation, String name, Chance chance, Names names) {
        var id = team(
                scope,
                unit,
                organisation,
                name,
                TeamKind.RAPID_RESPONSE,
                2,
                List.of(health(Skill.EPIDEMIOLOGIST, 2), health(Skill.TECHNICIAN, 2), health(Skill.NURSE, 4)));
        var leader = member(
                scope,
                unit,
                organisation,
                Skill.EPIDEMIOLOGIST,
                "ĐT-" + unit.value() + "-" + chance.below(10_000),
                chance,
                names);
        teams.man(scope, id, 1, List.of(leader), leader);
        return id;
    }

    MemberId member(
            Scope scope, UnitId unit, String organisation, Skill skill, String reference, Chance chance, Names names) {
        var folk = chance.in100(50) ? "KINH" : "THAI";
        var woman = chance.in100(40);
        return members.enlist(
                scope,
                new NewMember(
                        unit,
                        organisation,
                        names.full(folk, names.family(folk, chance), woman, chance),
                        Service.HEALTH,
                        skill,
                        Standing.ACTIVE,
                        "0215 3 8" + (10_000 + chance.below(89_999)),
                        reference,
                        Musters.SINCE));
    }

    TeamId team(
            Scope scope,
            UnitId unit,
            String organisation,
            String name,
            TeamKind kind,
            @Nullable Integer hours,
            List<Strength> people) {
        return teams.add(
                scope,
                new NewTeam(
                        unit,
                        organisation,
                        name,
                        kind,
                        kind == TeamKind.COMMUNITY ? Readiness.ON_CALL : Readiness.READY,
                        hours,
                        "0215 3 9" + (10_000 + Math.floorMod(name.hashCode(), 89_999)),
                        Musters.SINCE,
                        people));
    }

    static Strength health(Skill skill, int people) {
        return new Strength(Service.HEALTH, skill, people);
    }

    /** "huyện Mường Chà" within a name. */
    static String small(Unit unit) {
        var name = unit.name();
        return name.substring(0, 1).toLowerCase(Locale.forLanguageTag("vi")) + name.substring(1);
    }
}
