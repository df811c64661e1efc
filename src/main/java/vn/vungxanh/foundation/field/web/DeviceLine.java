package vn.vungxanh.foundation.field.web;

import java.time.Duration;
import java.time.Instant;
import vn.vungxanh.foundation.field.Device;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.Page;

/**
 * A telephone on a list.
 *
 * @param silent it holds something and has said nothing for a day
 */
public record DeviceLine(Device device, String unitCode, String unitName, boolean silent) {

    private static final Duration LONG = Duration.ofDays(1);

    static DeviceLine of(Device device, String unitCode, String unitName, Instant now) {
        var quiet = device.contactAt().isBefore(now.minus(LONG));
        return new DeviceLine(device, unitCode, unitName, quiet && device.holds() > 0);
    }

    /** "Máy chốt Nà Bủng còn giữ 7 phiếu từ thứ Ba 18/05/2021". */
    public String says(Page page) {
        var since = device.holdingSince();
        if (device.holds() == 0 || since == null) {
            return page.t("field.devices.says.nothing", device.name());
        }
        var day = Vietnam.dayOf(since);
        return page.t(
                "field.devices.says",
                device.name(),
                page.number(device.holds()),
                page.t("field.day." + day.getDayOfWeek().getValue()),
                page.date(day));
    }

    /** How wrong its clock is; empty when it is right. */
    public String clock(Page page) {
        var offset = device.clockOffset();
        if (offset.isZero()) {
            return page.t("field.devices.clock.right");
        }
        var wrong = offset.abs();
        var words = page.t(
                "field.devices.clock.words", page.number(wrong.toDays()), wrong.toHoursPart(), wrong.toMinutesPart());
        return page.t(offset.isNegative() ? "field.devices.clock.fast" : "field.devices.clock.slow", words);
    }
}
