package vn.vungxanh.surveillance.tracing.web;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.shell.Page;
import vn.vungxanh.surveillance.tracing.Verdict;

/** A verdict as a sentence: "Là F1 theo QĐ …, vì …". */
public record VerdictWords(@Nullable Verdict verdict) {

    static final VerdictWords WAITING = new VerdictWords(null);

    static VerdictWords of(Verdict verdict) {
        return new VerdictWords(verdict);
    }

    public String tone() {
        if (verdict == null) {
            return "";
        }
        return verdict.close() ? "bad" : verdict.countsWhenDeclared() ? "warn" : "good";
    }

    public String sentence(Page page) {
        if (verdict == null) {
            return page.t("tracing.verdict.waiting");
        }
        var english = "en".equals(page.lang());
        var definition = verdict.definition();
        var criterion = verdict.criterion();
        var why = criterion == null ? "" : english ? criterion.sentenceEn() : criterion.sentenceVi();
        return page.t(
                "tracing.verdict." + verdict.outcome(), 1, english ? definition.nameEn() : definition.nameVi(), why);
    }
}
