package vn.vungxanh.insight.dashboards.web;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.shell.Page;

/** Figures in words and numbers of the reader's language. */
public final class Said {

    private Said() {}

    /** A dash for what no room knows, never 0. */
    public static String value(Page page, @Nullable Figure figure) {
        var value = figure == null ? null : figure.value();
        if (value == null) {
            return "–";
        }
        return value.scale() > 0 ? page.decimal(value.doubleValue(), value.scale()) : page.number(value.longValue());
    }

    /** What the number counts: "12 người", "3,5 giờ", "71 %". */
    public static String counted(Page page, Figure figure) {
        return figure.value() == null ? "–" : value(page, figure) + " " + page.t(figure.unit());
    }

    public static String label(Page page, Figure figure) {
        var own = figure.label();
        return own == null || figure.id().value().startsWith("stock.")
                ? page.t("dashboards.figure." + figure.id())
                : own;
    }

    /** "+3", "−2", "0". */
    public static String change(Page page, long change) {
        return change == 0 ? "0" : (change > 0 ? "+" : "−") + page.number(Math.abs(change));
    }
}
