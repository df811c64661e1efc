package vn.vungxanh.foundation.directives;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A document of a body above every province, that documents of the province implement.
 *
 * @param body who issued it, such as "Thủ tướng Chính phủ"
 * @param implementing how many documents that the reader sees implement it
 */
public record HigherDocument(
        HigherId id,
        int number,
        String symbol,
        DirectiveKind kind,
        LocalDate issuedOn,
        String body,
        String subject,
        @Nullable String link,
        int implementing) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/M/yyyy");

    public String reference() {
        return "%02d/%s".formatted(number, symbol);
    }

    /** "Công điện số 541/CĐ-TTg ngày 23/4/2021 của Thủ tướng Chính phủ". */
    public String sentence() {
        return "%s số %s ngày %s của %s".formatted(kind.words(), reference(), DAY.format(issuedOn), body);
    }
}
