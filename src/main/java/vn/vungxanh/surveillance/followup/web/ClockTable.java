package vn.vungxanh.surveillance.followup.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.shell.Page;
import vn.vungxanh.surveillance.followup.ClockFigure;
import vn.vungxanh.surveillance.followup.ClockFilter;
import vn.vungxanh.surveillance.followup.ClockKind;
import vn.vungxanh.surveillance.followup.ClockRow;
import vn.vungxanh.surveillance.followup.FollowAddress;

/** What the page of the clocks shows. */
public record ClockTable(ClockFilter filter, String unitName, String csv, List<Line> lines) {

    /** @param words the address of the lists behind its figures */
    public record Line(ClockRow row, String name, Map<String, String> words) {

        public String list(ClockKind kind, String part) {
            var all = new LinkedHashMap<>(words);
            all.put("clock", kind.name().toLowerCase(java.util.Locale.ROOT));
            all.put("part", part);
            return FollowAddress.of("/followup/clocks/list", all);
        }

        public String name(Page page) {
            return row.week() == null ? name : page.t("followup.clocks.week", page.date(row.week()));
        }
    }

    public static String said(Page page, ClockKind kind, @Nullable Double value) {
        if (value == null) {
            return page.t("followup.clocks.noValue");
        }
        return kind.measure() == ClockKind.Measure.DAYS
                ? page.t("followup.clocks.days", page.decimal(value, 1))
                : page.t("followup.clocks.hours", page.decimal(value, 1));
    }

    public static String missing(Page page, ClockFigure figure) {
        return page.number(figure.missing()) + " (" + page.decimal(figure.missingShare(), 0) + " %)";
    }
}
