package vn.vungxanh.territory.screening.web;

import java.util.List;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.shell.Page;

/** What is wrong with a form, as a sentence. */
public record Problem(String key, List<Object> details) {

    static Problem of(RuleBroken broken) {
        return new Problem(broken.rule().messageKey(), broken.details());
    }

    public String said(Page page) {
        return page.t(
                key,
                details.stream()
                        .map(each -> each instanceof java.time.LocalDate day ? page.date(day) : each)
                        .toArray());
    }
}
