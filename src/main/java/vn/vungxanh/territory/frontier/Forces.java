package vn.vungxanh.territory.frontier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.TimeOrderedId;

/** Who belongs to which post: by name, or so many of a service. */
@org.springframework.stereotype.Service
@Transactional
public class Forces {

    private static final int MOST_PEOPLE = 1_000;

    private final ForceRepository forces;
    private final Posts posts;
    private final AuditTrail audit;
    private final Clock clock;

    Forces(ForceRepository forces, Posts posts, AuditTrail audit, Clock clock) {
        this.forces = forces;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /** From that day on; whoever belongs to the post already stays, whoever belongs to another has to leave it first. */
    public List<MemberId> assign(Scope scope, PostId id, List<NewMember> members, LocalDate from) {
        var post = standing(scope, id, from);
        var assigned = new ArrayList<MemberId>();
        for (var each : members) {
            var member = forces.enlist(new MemberId(TimeOrderedId.next(clock)), post.unit(), clean(each));
            var before = forces.postOf(member);
            FrontierRule.MEMBER_OF_ANOTHER_POST.brokenIf(
                    before.isPresent() && !before.get().equals(id));
            if (before.isEmpty()) {
                forces.assign(TimeOrderedId.next(clock), id, post.unit(), member, each.service(), 1, from);
            }
            assigned.add(member);
        }
        audit.wrote(
                scope,
                "frontier.audit.force",
                assigned.stream().map(MemberId::value).toList(),
                post.code());
        return assigned;
    }

    /** How many of each service belong to the post from that day on, the named ones among them. */
    public void count(Scope scope, PostId id, Map<Service, Integer> people, LocalDate from) {
        var post = standing(scope, id, from);
        people.forEach((service, all) -> {
            FrontierRule.PEOPLE_NOT_COUNTED.brokenIf(all < 0 || all > MOST_PEOPLE);
            var unnamed = all - forces.named(id, service, from);
            FrontierRule.NAMED_ARE_MORE.brokenIf(unnamed < 0, all, all - unnamed);
            if (unnamed == 0 || !forces.recount(id, service, unnamed, from)) {
                forces.relieveUnnamed(id, service, from);
                if (unnamed > 0) {
                    forces.assign(TimeOrderedId.next(clock), id, post.unit(), null, service, unnamed, from);
                }
            }
        });
        audit.wrote(scope, "frontier.audit.force", id.value(), post.code());
    }

    public void relieve(Scope scope, PostId id, MemberId member, LocalDate lastDay) {
        var post = posts.open(scope, id, lastDay);
        FrontierRule.NOBODY_CHOSEN.brokenIf(
                forces.postOf(member).filter(id::equals).isEmpty());
        forces.relieve(member, lastDay);
        audit.wrote(scope, "frontier.audit.force", member.value(), post.code());
    }

    /** By name; leaves an audit row. */
    public List<Member> members(Scope scope, PostId id, LocalDate on) {
        var members = forces.members(id, on);
        audit.saw(
                scope,
                "frontier.audit.members",
                members.stream().map(each -> each.id().value()).toList());
        return members;
    }

    private Post standing(Scope scope, PostId id, LocalDate on) {
        var post = posts.open(scope, id, on);
        FrontierRule.POST_NOT_OPEN_THEN.brokenIf(on.isBefore(post.openedOn()));
        FrontierRule.POST_CLOSED.brokenIf(post.closedOn() != null && on.isAfter(post.closedOn()));
        return post;
    }

    private static NewMember clean(NewMember member) {
        return new NewMember(
                Words.needed(member.name(), 120, FrontierRule.NAME_MISSING),
                member.service(),
                Words.given(member.phone(), 30),
                Words.given(member.reference(), 60));
    }
}
