package vn.vungxanh.platform.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A document as its author means it; a layout decides how it looks.
 *
 * @param number none while it is a draft
 * @param type in capitals, such as "BÁO CÁO"; empty for a letter, whose subject stands as "V/v …" under its number
 * @param grounds the "Căn cứ …" lines, each without its final sign
 */
public record OfficialDocument(
        Layout layout,
        Letterhead letterhead,
        @Nullable Integer number,
        LocalDate date,
        String type,
        String subject,
        List<String> grounds,
        List<Block> body,
        List<String> recipients,
        Signature signature,
        @Nullable String urgency) {

    public OfficialDocument {
        grounds = List.copyOf(grounds);
        body = List.copyOf(body);
        recipients = List.copyOf(recipients);
    }

    boolean isLetter() {
        return type.isEmpty();
    }

    String numberLine() {
        return "Số: "
                + (number == null
                        ? layout.withoutNumber(letterhead.symbol())
                        : layout.number(number, letterhead.symbol()));
    }

    /** Days below 10 and the first two months get a nought, so that nobody can add a digit. */
    String placeAndDate() {
        var month = date.getMonthValue();
        return "%s, ngày %02d tháng %s năm %d"
                .formatted(
                        letterhead.place(), date.getDayOfMonth(), month < 3 ? "0" + month : "" + month, date.getYear());
    }

    /** Grounds with the sign that the rules ask for: a semicolon, and a full stop after the last. */
    List<String> groundLines() {
        var last = grounds.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> grounds.get(i) + (i == last ? "." : ";"))
                .toList();
    }
}
