package vn.vungxanh.capacity.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.capacity.dispatch.RotationRules.RotationRule;
import vn.vungxanh.capacity.workforce.Posting;
import vn.vungxanh.capacity.workforce.Team;
import vn.vungxanh.capacity.workforce.TeamKind;
import vn.vungxanh.capacity.workforce.Teams;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;

/** Who has been away long enough, and who could relieve them. A proposal: somebody decides. */
@Component
public class Rotation {

    /** So many days before it is due it is proposed, for the relief has to travel. */
    private static final int AHEAD = 3;

    private static final int MOST_RELIEFS = 3;

    private final Orders orders;
    private final Teams teams;
    private final RotationRules rules;

    Rotation(Orders orders, Teams teams, RotationRules rules) {
        this.orders = orders;
        this.teams = teams;
        this.rules = rules;
    }

    /** @param reliefs teams of the same kind that are ready and have rested, the longest rested first */
    public record Relief(Order order, long days, LocalDate dueOn, boolean late, List<Team> reliefs) {}

    @Transactional(readOnly = true)
    public List<Relief> due(Scope scope, UnitId unit, Instant asOf) {
        var rule = rules.inForce(Vietnam.dayOf(asOf));
        var ready = teams.list(scope, unit, asOf).stream()
                .filter(Team::canGo)
                .filter(team -> rested(team, rule, asOf))
                .sorted(Comparator.comparing((Team team) -> Objects.requireNonNullElse(team.backAt(), Instant.EPOCH)))
                .toList();
        var due = new ArrayList<Relief>();
        for (var order : orders.list(scope, unit, null, asOf)) {
            var day = Vietnam.dayOf(order.from()).plusDays(rule.mostDays());
            if (order.running() && order.people() > 0 && !day.minusDays(AHEAD).isAfter(Vietnam.dayOf(asOf))) {
                due.add(new Relief(
                        order,
                        order.daysAway(asOf),
                        day,
                        day.isBefore(Vietnam.dayOf(asOf)),
                        reliefs(scope, order, ready)));
            }
        }
        due.sort(Comparator.comparing(Relief::dueOn));
        return due;
    }

    public RotationRule rule(Instant asOf) {
        return rules.inForce(Vietnam.dayOf(asOf));
    }

    static boolean rested(Team team, RotationRule rule, Instant asOf) {
        var back = team.backAt();
        return back == null || !back.plus(Duration.ofDays(rule.restDays())).isAfter(asOf);
    }

    private List<Team> reliefs(Scope scope, Order order, List<Team> ready) {
        var kinds = EnumSet.noneOf(TeamKind.class);
        for (var line : orders.lines(scope, order.id())) {
            var team = line.team();
            if (line.kind() == Posting.Kind.TEAM && team != null) {
                teams.find(team).ifPresent(each -> kinds.add(each.facts().kind()));
            }
        }
        return ready.stream()
                .filter(team -> kinds.isEmpty() || kinds.contains(team.facts().kind()))
                .limit(MOST_RELIEFS)
                .toList();
    }
}
