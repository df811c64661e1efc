package vn.vungxanh.foundation.directives;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vungxanh.kernel.SearchKey;

/** A line that names a document of a higher body: "Công điện số 541/CĐ-TTg ngày 23/4/2021 của Thủ tướng Chính phủ". */
record Basis(DirectiveKind kind, int number, String symbol, LocalDate issuedOn, String body) {

    private static final Pattern LINE = Pattern.compile(
            "(?iu)(\\p{L}+(?: \\p{L}+){0,2}) số (\\d{1,6})\\s*/\\s*(\\S+) ngày (\\d{1,2})/(\\d{1,2})/(\\d{4}) của (.+?)[.;]?");

    /** None where the line says it otherwise: it stays as words. */
    static Optional<Basis> read(String line) {
        var found = LINE.matcher(SearchKey.nfc(line));
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.of(
                    Integer.parseInt(found.group(6)),
                    Integer.parseInt(found.group(5)),
                    Integer.parseInt(found.group(4)));
            var number = Integer.parseInt(found.group(2));
            return number < 1
                    ? Optional.empty()
                    : DirectiveKind.named(found.group(1))
                            .map(kind -> new Basis(kind, number, found.group(3), day, found.group(7)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
