package vn.vungxanh.platform.sheets;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Excel's day numbers: from 1900 with a 29 February that never was, or from 1904. */
final class ExcelDay {

    private static final int DAY_THAT_NEVER_WAS = 60;
    private static final int SECONDS = 86_400;
    private static final double LATEST = 2_958_466; // 31/12/9999
    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
    private static final Pattern DATE_LETTERS = Pattern.compile("[dmyhs]");

    private ExcelDay() {}

    static Optional<LocalDateTime> of(double serial, boolean from1904) {
        if (!(serial >= 0) || serial >= LATEST) {
            return Optional.empty();
        }
        long days = (long) Math.floor(serial);
        if (!from1904 && days == DAY_THAT_NEVER_WAS) {
            return Optional.empty();
        }
        var start = from1904
                ? LocalDate.of(1904, 1, 1)
                : days < DAY_THAT_NEVER_WAS ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        return Optional.of(start.plusDays(days).atStartOfDay().plusSeconds(Math.round((serial - days) * SECONDS)));
    }

    /** Is this number format one of days or times? The numbers are those that Excel reserves. */
    static boolean isDateFormat(@Nullable Integer id, @Nullable String format) {
        if (id != null
                && ((id >= 14 && id <= 22)
                        || (id >= 27 && id <= 36)
                        || (id >= 45 && id <= 47)
                        || (id >= 50 && id <= 58))) {
            return true;
        }
        if (format == null || format.equalsIgnoreCase("General") || format.equals("@")) {
            return false;
        }
        var bare = NOT_FORMAT.matcher(format.split(";", 2)[0]).replaceAll("").toLowerCase(Locale.ROOT);
        return !bare.contains("#") && DATE_LETTERS.matcher(bare).find() && !bare.contains("general");
    }
}
