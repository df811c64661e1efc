package vn.vungxanh.insight.risk.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.insight.facts.FactWords;
import vn.vungxanh.insight.levels.Criterion;
import vn.vungxanh.insight.levels.Criterion.Reading;
import vn.vungxanh.insight.levels.Fact;
import vn.vungxanh.insight.risk.RiskLevel;
import vn.vungxanh.insight.risk.RiskRegime;
import vn.vungxanh.insight.risk.Threshold;
import vn.vungxanh.platform.shell.Page;

/** Numbers and lines of a decision table in the reader's language. */
public final class RiskText {

    private RiskText() {}

    public static String fact(Page page, Fact fact) {
        return FactWords.fact(page, fact);
    }

    public static String value(Page page, Fact fact, @Nullable Double value) {
        return FactWords.value(page, fact, value);
    }

    /** The number of a line, per 100,000 where the line compares rates. */
    public static String value(Page page, Reading reading) {
        var value = reading.value();
        return reading.rate() && value != null
                ? page.t("risk.per100k", number(page, value))
                : value(page, reading.fact(), value);
    }

    public static String threshold(Page page, Reading reading) {
        var threshold = reading.threshold();
        if (threshold == null) {
            return reading.parameter() == null ? "" : page.t("risk.thresholdUnknown");
        }
        return reading.rate() ? number(page, threshold) : value(page, reading.fact(), threshold);
    }

    public static String number(Page page, double value) {
        return FactWords.number(page, value);
    }

    public static String threshold(Page page, Threshold threshold) {
        var value = threshold.value();
        if (value == null) {
            return page.t("risk.thresholdUnknown");
        }
        return switch (threshold.kind()) {
            case "share" -> page.decimal(value * 100, 0) + " %";
            case "flag" -> page.t(value >= 1 ? "facts.yes" : "facts.no");
            default -> number(page, value);
        };
    }

    public static String criterion(Page page, Criterion criterion) {
        return page.t(criterion.messageKey());
    }

    /** By the key that was written down: with a question mark nobody could judge it. */
    public static String ground(Page page, String key) {
        var open = key.endsWith("?");
        var name = page.t("risk.criterion." + (open ? key.substring(0, key.length() - 1) : key));
        return open ? page.t("risk.maybe", name) : name;
    }

    public static String state(Page page, Criterion criterion) {
        return page.t("risk.state." + criterion.state());
    }

    /** Never the colour alone: "Cam · Nguy cơ cao". */
    public static String level(Page page, RiskRegime regime, int number) {
        var level = regime.level(number);
        var colour = level.colour();
        return colour == null
                ? level.name(page.lang())
                : page.t("risk.colour." + colour) + " · " + level.name(page.lang());
    }

    public static String colour(Page page, RiskLevel level) {
        var colour = level.colour();
        return colour == null ? Integer.toString(level.number()) : page.t("risk.colour." + colour);
    }

    /** The class of the sheet that draws the colour with its pattern. */
    public static String style(RiskRegime regime, int number) {
        var colour = regime.level(number).colour();
        return "risk-" + (colour == null ? "plain-" + number : colour.toLowerCase(Locale.ROOT));
    }
}
