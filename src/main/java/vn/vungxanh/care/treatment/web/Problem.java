package vn.vungxanh.care.treatment.web;

import java.util.List;
import vn.vungxanh.kernel.RuleBroken;

/** A sentence at the top of a form that was not taken. */
public record Problem(String key, List<Object> details) {

    public Problem {
        details = List.copyOf(details);
    }

    static Problem of(String key) {
        return new Problem(key, List.of());
    }

    static Problem of(RuleBroken broken) {
        return new Problem(broken.rule().messageKey(), broken.details());
    }

    public Object[] arguments() {
        return details.toArray();
    }
}
