package vn.vungxanh.capacity.workforce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.NotFound;

/** Puts the lines of an order together: a team with all its people, chosen members, vehicles, people by number. */
@Component
class PostingDrafts {

    private final TeamRepository teams;
    private final MemberRepository members;
    private final VehicleRepository vehicles;

    PostingDrafts(TeamRepository teams, MemberRepository members, VehicleRepository vehicles) {
        this.teams = teams;
        this.members = members;
        this.vehicles = vehicles;
    }

    Draft of(Scope scope, Booking booking) {
        var draft = new Draft(booking, new ArrayList<>(), new LinkedHashMap<>());
        booking.teams().forEach(id -> team(draft, id));
        membersOf(draft, booking.members(), null);
        booking.vehicles().forEach(id -> vehicle(draft, id));
        booking.people().forEach(line -> people(scope, draft, line));
        return draft;
    }

    private void team(Draft draft, TeamId id) {
        var team = teams.find(id, draft.booking().from()).orElseThrow(() -> new NotFound("team " + id));
        var name = team.facts().name();
        WorkforceRule.TEAM_GONE.brokenIf(team.to() != null);
        WorkforceRule.TEAM_NOT_READY.brokenIf(team.facts().readiness() == Readiness.NOT_READY, name);
        WorkforceRule.TEAM_EMPTY.brokenIf(team.people() == 0, name);
        draft.add(
                Posting.Kind.TEAM,
                team.facts().unit(),
                id.value(),
                id,
                team.facts().organisation(),
                null,
                null,
                0,
                Standing.ACTIVE,
                name);
        membersOf(
                draft,
                members.ofTeam(id, draft.booking().from()).stream()
                        .map(Member::id)
                        .toList(),
                id);
        team.facts()
                .unnamed()
                .forEach(each -> draft.add(
                        Posting.Kind.PEOPLE,
                        team.facts().unit(),
                        null,
                        id,
                        team.facts().organisation(),
                        each.service(),
                        each.skill(),
                        each.people(),
                        Standing.ACTIVE,
                        name));
    }

    private void membersOf(Draft draft, List<MemberId> chosen, @Nullable TeamId team) {
        var found = members.all(
                chosen.stream().map(MemberId::value).toList(), draft.booking().from());
        if (found.size() < chosen.size()) {
            throw new NotFound("member");
        }
        for (var member : found) {
            WorkforceRule.MEMBER_GONE.brokenIf(member.to() != null, String.valueOf(member.to()));
            var facts = member.facts();
            draft.add(
                    Posting.Kind.MEMBER,
                    facts.unit(),
                    member.id().value(),
                    team,
                    facts.organisation(),
                    facts.service(),
                    facts.skill(),
                    1,
                    facts.standing(),
                    Members.label(member));
        }
    }

    private void vehicle(Draft draft, VehicleId id) {
        var vehicle = vehicles.find(id, draft.booking().from()).orElseThrow(() -> new NotFound("vehicle " + id));
        var facts = vehicle.facts();
        WorkforceRule.VEHICLE_NOT_READY.brokenIf(facts.state() != VehicleState.READY, facts.plate());
        draft.add(
                Posting.Kind.VEHICLE,
                facts.unit(),
                id.value(),
                null,
                facts.organisation(),
                null,
                null,
                0,
                Standing.ACTIVE,
                facts.plate());
    }

    private static void people(Scope scope, Draft draft, People line) {
        WorkforceRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(line.unit()));
        WorkforceRule.PEOPLE_NOT_COUNTED.brokenIf(line.people() < 1 || line.people() > 5_000, 5_000);
        draft.add(
                Posting.Kind.PEOPLE,
                line.unit(),
                null,
                null,
                line.organisation(),
                line.service(),
                line.skill(),
                line.people(),
                line.standing(),
                "");
    }

    /** @param labels what each member, team and vehicle is called in a sentence */
    record Draft(Booking booking, List<Posting> lines, Map<UUID, String> labels) {

        String label(UUID subject) {
            return labels.getOrDefault(subject, "…");
        }

        void add(
                Posting.Kind kind,
                UnitId home,
                @Nullable UUID subject,
                @Nullable TeamId team,
                String organisation,
                @Nullable Service service,
                @Nullable Skill skill,
                int people,
                Standing standing,
                String label) {
            if (subject != null && labels.putIfAbsent(subject, label) != null) {
                return; // a member of a team who was chosen by name, too
            }
            lines.add(new Posting(
                    booking.order(),
                    home,
                    booking.to(),
                    kind,
                    subject,
                    team,
                    organisation,
                    service,
                    skill,
                    standing,
                    people,
                    booking.from(),
                    booking.until(),
                    false));
        }
    }
}
