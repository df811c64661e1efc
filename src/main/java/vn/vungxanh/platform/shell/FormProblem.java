package vn.vungxanh.platform.shell;

import java.time.LocalDate;
import java.util.List;
import vn.vungxanh.kernel.RuleBroken;

/** What is wrong with a form, as a sentence: a message key and what it names. */
public record FormProblem(String key, List<Object> details) {

    public static FormProblem of(String key) {
        return new FormProblem(key, List.of());
    }

    public static FormProblem of(RuleBroken broken) {
        return new FormProblem(broken.rule().messageKey(), broken.details());
    }

    public String said(Page page) {
        return page.t(
                key,
                details.stream()
                        .map(each -> each instanceof LocalDate day ? page.date(day) : each)
                        .toArray());
    }
}
