package vn.vungxanh.foundation.deadlines.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.deadlines.Deadline;
import vn.vungxanh.foundation.deadlines.DeadlineAddress;
import vn.vungxanh.foundation.deadlines.DeadlineCounts;
import vn.vungxanh.foundation.deadlines.DeadlineFilter;
import vn.vungxanh.foundation.deadlines.DeadlineFilter.Show;
import vn.vungxanh.foundation.deadlines.LegalClock;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.Page;

/** What the page of the clocks shows. */
public record DeadlineView(
        DeadlineFilter filter,
        Unit unit,
        List<Unit> above,
        DeadlineCounts counts,
        Map<Unit, DeadlineCounts> parts,
        Map<String, DeadlineCounts> kinds,
        Slice<Line> lines,
        DeadlineAddress addresses) {

    /** @param law the sentence under which it runs; none if the table no longer has it */
    public record Line(
            Deadline deadline,
            String unit,
            @Nullable LegalClock law,
            @Nullable String address) {}

    public String list(Show show) {
        return addresses.of(filter.showing(show));
    }

    public String list(Unit part, Show show) {
        return addresses.of(filter.of(part.id()).showing(show));
    }

    public String list(String kind, Show show) {
        return addresses.of(filter.about(kind).showing(show));
    }

    public String allKinds() {
        return addresses.of(filter.about(null));
    }

    public String page(int number) {
        return addresses.of(filter) + "&page=" + number;
    }

    /** The as-of instant as a field of a form takes it. */
    public String field() {
        return filter.asOf()
                .atZone(Vietnam.ZONE)
                .toLocalDateTime()
                .withNano(0)
                .toString()
                .substring(0, 16);
    }

    /** "trễ 3 giờ 20 phút", "còn 40 phút": how far the due time lies from when it was met, or from now. */
    public String distance(Page page, Deadline deadline) {
        var met = deadline.metAt() != null && !deadline.metAt().isAfter(filter.asOf());
        var until = met && deadline.metAt() != null ? deadline.metAt() : filter.asOf();
        if (until.isAfter(deadline.dueAt())) {
            return page.t("deadlines.lateBy", said(page, Duration.between(deadline.dueAt(), until)));
        }
        return page.t(
                met ? "deadlines.early" : "deadlines.left", said(page, Duration.between(until, deadline.dueAt())));
    }

    public static String said(Page page, Duration time) {
        var minutes = Math.max(0, (time.getSeconds() + 30) / 60);
        if (minutes < 120) {
            return page.t("deadlines.minutes", page.number(minutes));
        }
        return minutes < 72 * 60
                ? page.t("deadlines.hours", page.decimal(minutes / 60.0, 1))
                : page.t("deadlines.days", page.decimal(minutes / 1440.0, 1));
    }

    public String share(Page page, DeadlineCounts some) {
        var share = some.onTime();
        return share == null ? "–" : page.decimal(share * 100, 1) + " %";
    }

    public Instant asOf() {
        return filter.asOf();
    }
}
