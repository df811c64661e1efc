package vn.vungxanh.insight.statutory.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.insight.statutory.Form;
import vn.vungxanh.insight.statutory.FormCounts;
import vn.vungxanh.insight.statutory.FormEvent;
import vn.vungxanh.insight.statutory.FormFilter;
import vn.vungxanh.insight.statutory.FormFilter.Show;
import vn.vungxanh.insight.statutory.StatutoryAddress;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.Page;

/**
 * What the page of the forms shows.
 *
 * @param own of the unit itself
 * @param all with all units below
 * @param begins from when on forms are owed; none where nobody said so
 */
public record StatutoryView(
        FormFilter filter,
        Unit unit,
        List<Unit> above,
        FormCounts own,
        FormCounts all,
        Map<Unit, FormCounts> parts,
        Slice<Line> lines,
        @Nullable LocalDate begins,
        boolean maySend,
        boolean mayBegin,
        StatutoryAddress addresses) {

    /** @param mayBeNothing whether "không có ca" may be tapped here */
    public record Line(Form form, String unit, boolean mayBeNothing) {}

    public String list(boolean below, Show show) {
        return addresses.of(filter.reaching(filter.unit(), below).showing(show));
    }

    public String list(Unit part, Show show) {
        return addresses.of(filter.reaching(part.id(), true).showing(show));
    }

    public String page(int number) {
        return addresses.of(filter) + "&page=" + number;
    }

    public String periods() {
        return PeriodView.address(unit.code(), FormEvent.WEEK, null, filter.asOf());
    }

    public String here() {
        return addresses.of(filter);
    }

    public String field() {
        return filter.asOf()
                .atZone(Vietnam.ZONE)
                .toLocalDateTime()
                .withNano(0)
                .toString()
                .substring(0, 16);
    }

    /** "7.1 ngày trễ", "còn 4 giờ"; nothing where the law's limit was not read. */
    public static String distance(Page page, Form form, Instant asOf) {
        var due = form.dueAt();
        if (due == null) {
            return page.t("statutory.noLimit");
        }
        var sent = form.sent();
        var until = sent == null ? asOf : sent.at();
        var key = until.isAfter(due) ? "statutory.lateBy" : sent == null ? "statutory.left" : "statutory.early";
        return page.t(key, said(page, Duration.between(until, due).abs()));
    }

    public static String said(Page page, Duration time) {
        var hours = time.toMinutes() / 60.0;
        return hours < 72
                ? page.t("statutory.hours", page.decimal(hours, 1))
                : page.t("statutory.days", page.decimal(hours / 24, 1));
    }

    /** "17/05 – 23/05/2021", or the one day. */
    public static String span(Page page, Form form) {
        return form.from().equals(form.to())
                ? page.date(form.from())
                : page.date(form.from()) + " – " + page.date(form.to());
    }

    public String share(Page page, FormCounts counts) {
        var share = counts.onTime();
        return share == null ? "–" : page.decimal(share, 1) + " %";
    }
}
