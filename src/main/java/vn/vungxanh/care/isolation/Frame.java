package vn.vungxanh.care.isolation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How long isolation may last at most; null where the text sets no limit. */
public record Frame(
        String id,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Integer mostDays,
        @Nullable Integer mostExtra,
        String source,
        String confidence) {

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
