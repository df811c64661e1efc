package vn.vungxanh.kernel;

import java.util.Arrays;
import java.util.List;

/** A user asked for what a rule forbids. Shown as a sentence with status 422, never logged as a fault. */
public final class RuleBroken extends RuntimeException {

    private final transient Rule rule;
    private final transient List<Object> details;

    public RuleBroken(Rule rule, Object... details) {
        super(rule.messageKey());
        this.rule = rule;
        this.details = Arrays.asList(details);
    }

    public Rule rule() {
        return rule;
    }

    /** What the sentence names: the arguments of the message, never personal data. */
    public List<Object> details() {
        return details;
    }
}
