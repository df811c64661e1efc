package vn.vungxanh.territory.declarations;

import java.util.List;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.kernel.RuleBroken;

/** What is wrong with the answer to a question. */
public record Problem(String field, Rule rule, List<Object> details) {

    public static Problem of(String field, Rule rule, Object... details) {
        return new Problem(field, rule, List.of(details));
    }

    public static Problem of(String field, RuleBroken broken) {
        return new Problem(field, broken.rule(), List.copyOf(broken.details()));
    }

    public String key() {
        return rule.messageKey();
    }
}
