package vn.vungxanh.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The one time zone of the program. Vietnam keeps no daylight saving time. */
public final class Vietnam {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Instant EARLIEST = startOf(LocalDate.of(1900, 1, 1));
    private static final Instant LATEST = startOf(LocalDate.of(2200, 1, 1));

    private Vietnam() {}

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /**
     * An instant as people and programs write it: with its zone, as local time, or as a day, which means its end. A plus
     * sign that an address turned into a blank is put back.
     *
     * @throws DateTimeException when it is none of these, or in a year that nobody means and no database holds
     */
    public static Instant instant(String written) {
        var instant = read(written);
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new DateTimeException("out of reach: " + written);
        }
        return instant;
    }

    private static Instant read(String written) {
        var text = written.strip().replace(' ', '+');
        if (text.length() == "yyyy-MM-dd".length()) {
            return startOf(LocalDate.parse(text).plusDays(1)).minusSeconds(1);
        }
        return text.length() <= "yyyy-MM-ddTHH:mm:ss".length() && !text.endsWith("Z")
                ? LocalDateTime.parse(text).atZone(ZONE).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }

    /** The first instant of a day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
