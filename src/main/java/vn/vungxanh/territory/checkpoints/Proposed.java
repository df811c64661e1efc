package vn.vungxanh.territory.checkpoints;

import org.jspecify.annotations.Nullable;

/**
 * What the rule of the day says of a traveller.
 *
 * @param affected the place that matters, also where another rule was applied
 */
public record Proposed(DecisionRule rule, @Nullable Affected affected) {

    public Decision decision() {
        return rule.decision();
    }
}
