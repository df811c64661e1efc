package vn.vungxanh.territory.frontier.web;

import java.time.LocalDate;
import java.util.List;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.shell.Page;

/** What is wrong with a form, as a sentence. */
public record Problem(String key, List<Object> details) {

    static Problem of(String key) {
        return new Problem(key, List.of());
    }

    static Problem of(RuleBroken broken) {
        return new Problem(broken.rule().messageKey(), broken.details());
    }

    public String said(Page page) {
        return page.t(
                key,
                details.stream()
                        .map(each -> each instanceof LocalDate day ? page.date(day) : each)
                        .toArray());
    }
}
