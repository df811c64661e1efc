package vn.vungxanh.insight.templates;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import vn.vungxanh.kernel.Vietnam;

/** Numbers and dates as Vietnamese official documents write them. */
public final class Written {

    private static final DecimalFormatSymbols SIGNS = signs();

    private Written() {}

    /** "1.660"; whole numbers below ten get a nought: "08"; nought itself is "0". */
    public static String number(BigDecimal value) {
        var whole = value.stripTrailingZeros().scale() <= 0;
        if (whole && value.signum() > 0 && value.compareTo(BigDecimal.TEN) < 0) {
            return "0" + value.intValue();
        }
        return new DecimalFormat("#,##0.##", SIGNS).format(value);
    }

    /** Without the nought, for sums. */
    public static String plain(BigDecimal value) {
        return new DecimalFormat("#,##0.##", SIGNS).format(value);
    }

    /** "07/5/2021", "04/02/2021": what somebody could turn into another day by one stroke gets a nought. */
    public static String day(LocalDate day) {
        var month = day.getMonthValue();
        return "%02d/%s/%d".formatted(day.getDayOfMonth(), month < 3 ? "0" + month : "" + month, day.getYear());
    }

    /** "6 giờ 00 phút ngày 24/5/2021". */
    public static String moment(Instant instant) {
        var local = instant.atZone(Vietnam.ZONE);
        return "%d giờ %02d phút ngày %s".formatted(local.getHour(), local.getMinute(), day(local.toLocalDate()));
    }

    private static DecimalFormatSymbols signs() {
        var signs = new DecimalFormatSymbols(Locale.ROOT);
        signs.setGroupingSeparator('.');
        signs.setDecimalSeparator(',');
        return signs;
    }
}
