package vn.vungxanh.insight.facts;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.insight.levels.Fact;
import vn.vungxanh.platform.shell.Page;

/** Facts and their values in the reader's language. */
public final class FactWords {

    private FactWords() {}

    public static String fact(Page page, Fact fact) {
        return page.t("facts.fact." + fact.name());
    }

    /** "Chưa có dữ liệu" for what nobody knows, never 0. */
    public static String value(Page page, Fact fact, @Nullable Double value) {
        if (value == null) {
            return page.t("facts.noData");
        }
        if (fact == Fact.AD_HOC_RISK) {
            return page.t("facts.adHoc." + Math.round(value));
        }
        return switch (fact.kind()) {
            case SHARE -> page.decimal(value * 100, value * 100 == Math.rint(value * 100) ? 0 : 1) + " %";
            case FLAG -> page.t(value >= 1 ? "facts.yes" : "facts.no");
            case COUNT, MEASURE -> number(page, value);
        };
    }

    public static String number(Page page, double value) {
        return value == Math.rint(value) ? page.number(Math.round(value)) : page.decimal(value, value < 10 ? 2 : 1);
    }
}
