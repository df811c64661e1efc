package vn.vungxanh.insight.statutory;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What a record says for a field.
 *
 * @param words as it stands on paper
 * @param code as the exchange says it, such as 1 for a man or an ISO date
 */
public record Value(String words, String code) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    static @Nullable Value of(@Nullable String words) {
        return words == null || words.isBlank() ? null : new Value(words.strip(), words.strip());
    }

    static @Nullable Value of(@Nullable LocalDate day) {
        return day == null ? null : new Value(DAY.format(day), day.toString());
    }

    static Value of(long number) {
        return new Value(Long.toString(number), Long.toString(number));
    }

    static String said(LocalDate day) {
        return DAY.format(day);
    }
}
