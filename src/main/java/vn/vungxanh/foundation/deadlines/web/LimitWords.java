package vn.vungxanh.foundation.deadlines.web;

import java.time.Duration;
import java.time.Period;
import vn.vungxanh.foundation.deadlines.LegalClock;
import vn.vungxanh.platform.shell.Page;

/** A limit of the law in words: "3 giờ", "trước 6 giờ", "ngay". */
public final class LimitWords {

    private LimitWords() {}

    public static String of(Page page, LegalClock row) {
        if (row.limit() instanceof Period days) {
            return page.t("deadlines.days", page.number(days.getDays()));
        }
        var time = (Duration) row.limit();
        if (time.isZero()) {
            return page.t("deadlines.atOnce");
        }
        var hours = page.t("deadlines.hours", page.number(time.abs().toHours()));
        return time.isNegative() ? page.t("deadlines.before", hours) : hours;
    }
}
