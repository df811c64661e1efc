package vn.vungxanh.territory.checkpoints.web;

import java.time.LocalDate;
import java.util.List;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.shell.Page;
import vn.vungxanh.territory.checkpoints.CheckpointsRule;

/** What is wrong with a form, as a sentence, and where. */
public record Problem(String key, List<Object> details, String field) {

    static Problem of(RuleBroken broken) {
        var field = broken.rule() instanceof CheckpointsRule rule ? rule.field() : "";
        return new Problem(broken.rule().messageKey(), broken.details(), field);
    }

    public String said(Page page) {
        return page.t(
                key,
                details.stream()
                        .map(each -> each instanceof LocalDate day ? page.date(day) : each)
                        .toArray());
    }
}
