package vn.vungxanh.insight.duties.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.insight.duties.Duty;
import vn.vungxanh.insight.duties.DutyAddress;
import vn.vungxanh.insight.duties.Reminded;
import vn.vungxanh.insight.duties.Standing;
import vn.vungxanh.insight.duties.State;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.Page;

/**
 * What the pages of the duties share: the unit, the instant, addresses and words.
 *
 * @param maySay whether this account may say that there was nothing to enter
 */
public record DutyView(
        Unit unit, List<Unit> above, Instant asOf, DutyAddress addresses, boolean mayRemind, boolean maySay) {

    /**
     * One duty of one holder.
     *
     * @param reminded how the holder was reminded of what fell due last
     */
    public record Line(
            Standing standing,
            String unit,
            String unitCode,
            String holder,
            String entries,
            @Nullable Reminded reminded) {}

    public String league() {
        return addresses.league(unit.id(), asOf);
    }

    public String league(Unit other) {
        return addresses.league(other.id(), asOf);
    }

    public String list(Unit other, @Nullable State state) {
        return addresses.list(other.id(), asOf, state);
    }

    public String list(@Nullable State state) {
        return addresses.list(unit.id(), asOf, state);
    }

    public String records(Unit other) {
        return addresses.records(other.id(), asOf);
    }

    public String records() {
        return addresses.records(unit.id(), asOf);
    }

    public String records(String form, @Nullable String field) {
        return addresses.records(unit.id(), asOf, form, field);
    }

    public String forms() {
        return addresses.forms(unit.id(), asOf);
    }

    public String assigned() {
        return addresses.assigned(unit.id(), asOf);
    }

    /** The as-of instant as a field of a form takes it. */
    public String field() {
        return asOf.atZone(Vietnam.ZONE)
                .toLocalDateTime()
                .withNano(0)
                .toString()
                .substring(0, 16);
    }

    public String share(Page page, @Nullable Double percent) {
        return percent == null ? "–" : page.decimal(percent, percent == 100 ? 0 : 1) + " %";
    }

    /** "3 giờ trước" */
    public String ago(Page page, @Nullable Instant last) {
        if (last == null) {
            return page.t("duties.never");
        }
        var minutes = Math.max(0, Duration.between(last, asOf).toMinutes());
        if (minutes < 120) {
            return page.t("duties.minutesAgo", page.number(minutes));
        }
        return minutes < 72 * 60
                ? page.t("duties.hoursAgo", page.number(minutes / 60))
                : page.t("duties.daysAgo", page.number(minutes / 1440));
    }

    public static String colour(@Nullable State state) {
        if (state == null) {
            return "";
        }
        return switch (state) {
            case SILENT -> "bad";
            case LATE -> "warn";
            case CAUGHT_UP -> "";
            case ON_TIME -> "good";
        };
    }

    /** "trước 5 giờ và 17 giờ hằng ngày", "12 giờ một lần" */
    public static String rhythm(Page page, Duty duty) {
        if (duty.relieves()) {
            return page.t("duties.relieved");
        }
        var every = duty.rhythm().every();
        return every != null
                ? page.t("duties.every", page.number(every))
                : page.t(
                        "duties.by",
                        duty.rhythm().hours().stream()
                                .map(hour -> page.t("duties.oclock", page.number(hour)))
                                .collect(Collectors.joining(", ")));
    }
}
