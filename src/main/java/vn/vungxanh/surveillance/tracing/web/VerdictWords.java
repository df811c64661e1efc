package vn.vungxanh.surveillance.tracing.web;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.shell.Page;
import vn.vungxanh.surveillance.tracing.Verdict;

/**
 * A verdict as a sentence: "Là F1 theo QĐ …, vì …".
 *
 * @param level that the contact has if the verdict is so
 */
public record VerdictWords(@Nullable Verdict verdict, int level) {

    static final VerdictWords WAITING = new VerdictWords(null, 1);

    static VerdictWords of(Verdict verdict, int level) {
        return new VerdictWords(verdict, level);
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
                "tracing.verdict." + verdict.outcome(),
                level,
                english ? definition.nameEn() : definition.nameVi(),
                why);
    }
}
