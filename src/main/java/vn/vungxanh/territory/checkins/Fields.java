package vn.vungxanh.territory.checkins;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import vn.vungxanh.foundation.people.Sex;
import vn.vungxanh.kernel.SearchKey;

/** Fields of Vietnamese papers, separated by "|". */
final class Fields {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_ADDRESS = 300;
    private static final String NAME = "\\p{L}[\\p{L}\\p{M}\\s.'’\\-]*";

    private final String[] fields;

    private Fields(String[] fields) {
        this.fields = fields;
    }

    static Fields of(String text) {
        return new Fields(text.split("\\|", -1));
    }

    int size() {
        return fields.length;
    }

    String text(int at) {
        return at < fields.length ? SearchKey.nfc(fields[at]).strip() : "";
    }

    /** Letters and what stands between them: nothing that a name cannot have. */
    static String name(String text) {
        var name = SearchKey.nfc(text);
        CheckinsRule.SCAN_UNREADABLE.brokenIf(name.length() > LONGEST_NAME || !name.matches(NAME));
        return name;
    }

    static LocalDate day(String text, String pattern) {
        try {
            var form = DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
            var day = LocalDate.parse(text, form);
            CheckinsRule.SCAN_UNREADABLE.brokenIf(day.getYear() < 1890 || day.getYear() > 2100);
            return day;
        } catch (DateTimeException noDay) {
            throw CheckinsRule.SCAN_UNREADABLE.broken();
        }
    }

    static Sex sex(String text, String male, String female) {
        if (text.equalsIgnoreCase(male)) {
            return Sex.MALE;
        }
        CheckinsRule.SCAN_UNREADABLE.brokenIf(!text.equalsIgnoreCase(female));
        return Sex.FEMALE;
    }

    /** UTF-8 as pairs of hexadecimal digits. */
    static String fromHex(String text) {
        try {
            var bytes = HexFormat.of().parseHex(text);
            var decoder = StandardCharsets.UTF_8.newDecoder();
            return SearchKey.nfc(decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (IllegalArgumentException | CharacterCodingException garbled) {
            throw CheckinsRule.SCAN_UNREADABLE.broken();
        }
    }

    static Optional<String> address(String text) {
        return text.isBlank() || text.length() > LONGEST_ADDRESS ? Optional.empty() : Optional.of(text);
    }
}
