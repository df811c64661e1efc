package vn.vungxanh.territory.frontier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.TimeOrderedId;

/** Who stands at a post on which day in which shift. */
@org.springframework.stereotype.Service
@Transactional
public class Roster {

    private static final int MOST_PEOPLE = 200;

    private final DutyRepository duties;
    private final Posts posts;
    private final AuditTrail audit;
    private final Clock clock;

    Roster(DutyRepository duties, Posts posts, AuditTrail audit, Clock clock) {
        this.duties = duties;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /** One shift of one day, in place of what was planned before. Nobody at all empties the shift. */
    public void plan(Scope scope, PostId id, LocalDate on, Shift shift, List<MemberId> members, int unnamed) {
        var post = posts.open(scope, id, on);
        FrontierRule.POST_NOT_OPEN_THEN.brokenIf(on.isBefore(post.openedOn()));
        FrontierRule.POST_CLOSED.brokenIf(post.closedOn() != null && on.isAfter(post.closedOn()));
        FrontierRule.PEOPLE_NOT_COUNTED.brokenIf(unnamed < 0 || unnamed > MOST_PEOPLE || members.size() > MOST_PEOPLE);
        var distinct = members.stream().distinct().toList();
        FrontierRule.MEMBER_OF_ANOTHER_POST.brokenIf(duties.strangers(id, on, distinct) > 0);
        duties.clear(id, on, shift);
        var taken = duties.of(id, on).stream()
                .filter(each -> shift == Shift.ALL_DAY || each.shift() == Shift.ALL_DAY)
                .map(Duty::member)
                .collect(Collectors.toSet());
        FrontierRule.ON_DUTY_TWICE.brokenIf(distinct.stream().anyMatch(taken::contains));
        enter(post, on, shift, distinct, unnamed);
        audit.wrote(scope, "frontier.audit.roster", id.value(), on + " " + shift);
    }

    /** The day before once more. */
    public void repeat(Scope scope, PostId id, LocalDate on) {
        var before = duties.of(id, on.minusDays(1));
        FrontierRule.NO_ROSTER_TO_REPEAT.brokenIf(before.isEmpty());
        for (var shift : Shift.values()) {
            var some = before.stream().filter(each -> each.shift() == shift).toList();
            if (!some.isEmpty()) {
                var members = new ArrayList<MemberId>();
                some.forEach(each -> {
                    if (each.member() != null) {
                        members.add(each.member());
                    }
                });
                plan(scope, id, on, shift, members, unnamed(some));
            }
        }
    }

    /** Names of those on duty; leaves an audit row. */
    public List<Duty> of(Scope scope, PostId id, LocalDate on) {
        var all = duties.of(id, on);
        var seen = new ArrayList<UUID>();
        all.forEach(each -> {
            if (each.member() != null) {
                seen.add(each.member().value());
            }
        });
        audit.saw(scope, "frontier.audit.members", seen);
        return all;
    }

    private void enter(Post post, LocalDate on, Shift shift, List<MemberId> members, int unnamed) {
        if (!members.isEmpty()) {
            var ids = members.stream().map(each -> TimeOrderedId.next(clock)).toList();
            duties.add(ids, post.id(), post.unit(), on, shift, members);
        }
        if (unnamed > 0) {
            duties.addUnnamed(TimeOrderedId.next(clock), post.id(), post.unit(), on, shift, unnamed);
        }
    }

    private static int unnamed(List<Duty> duties) {
        return duties.stream()
                .filter(each -> each.member() == null)
                .mapToInt(Duty::people)
                .sum();
    }
}
