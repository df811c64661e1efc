package vn.vungxanh.insight.analytics.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.insight.analytics.AnalyticsRule;
import vn.vungxanh.insight.methods.AttackRates;
import vn.vungxanh.insight.methods.MethodRule;
import vn.vungxanh.insight.methods.Proportion;

/** Attack rates on anybody's own numbers. Keeps nothing. */
@RestController
@RequestMapping("/api/v1/analytics")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class AttackSeriesApi {

    private static final int MOST_GROUPS = 10_000;
    private static final long MOST_PEOPLE = 10_000_000_000L;

    /** Fisher's test goes through every table with the same margins. */
    private static final long MOST_FOR_FISHER = 1_000_000;

    /** Each group by itself, and against the first. */
    @PostMapping("/series:attack")
    List<Group> attack(@RequestBody Question asked) {
        AnalyticsRule.SERIES_MISSING.brokenIf(asked.groups == null || asked.groups.isEmpty(), "groups");
        var groups = SentSeries.given(asked.groups, List.<@Nullable Counted>of());
        AnalyticsRule.QUESTION_TOO_LARGE.brokenIf(groups.size() > MOST_GROUPS, MOST_GROUPS);
        var read = new ArrayList<Proportion>();
        for (var group : groups) {
            read.add(read(group));
        }
        var answer = new ArrayList<Group>();
        for (var n = 0; n < read.size(); n++) {
            var name = groups.get(n) == null ? null : groups.get(n).name;
            answer.add(group(name, read.get(n), n == 0 ? null : read.get(0)));
        }
        return answer;
    }

    private static Proportion read(@Nullable Counted group) {
        if (group == null || group.ill == null || group.people == null) {
            throw AnalyticsRule.SERIES_MISSING.broken("ill, people");
        }
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(group.people > MOST_PEOPLE);
        return new Proportion(group.ill, group.people);
    }

    private static Group group(@Nullable String name, Proportion rate, @Nullable Proportion first) {
        return new Group(
                name,
                rate.part(),
                rate.whole(),
                rate.value(),
                rate.exact(),
                rate.wilson(),
                first == null ? null : against(rate, first));
    }

    private static Comparison against(Proportion rate, Proportion first) {
        var table =
                new AttackRates(rate.part(), rate.whole() - rate.part(), first.part(), first.whole() - first.part());
        var small = Math.min(rate.whole(), rate.part() + first.part()) <= MOST_FOR_FISHER;
        return new Comparison(
                table.riskRatio(), table.oddsRatio(), table.chiSquared(), small ? (Double) table.fisher() : null);
    }

    record Question(@Nullable List<@Nullable Counted> groups) {}

    /** @param ill of so many people */
    record Counted(
            @Nullable String name,
            @Nullable Long ill,
            @Nullable Long people) {}

    record Group(
            @Nullable String name,
            long ill,
            long people,
            double rate,
            Proportion.Limits exact,
            Proportion.Limits wilson,
            @Nullable Comparison againstFirst) {}

    /** @param fisher null where the numbers are so large that it says the same as the other */
    record Comparison(
            AttackRates.@Nullable Ratio risk,
            AttackRates.@Nullable Ratio odds,
            double chiSquared,
            @Nullable Double fisher) {}
}
