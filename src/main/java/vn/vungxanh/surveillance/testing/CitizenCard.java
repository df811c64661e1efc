package vn.vungxanh.surveillance.testing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.people.CitizenNumber;
import vn.vungxanh.foundation.people.Sex;
import vn.vungxanh.kernel.SearchKey;

/**
 * The text of the square code on a citizen's identity card, as a scanner types it: number|old number|name|ddMMyyyy|
 * Nam or Nữ|address|day of issue.
 */
public record CitizenCard(
        String number,
        String name,
        @Nullable LocalDate birthOn,
        @Nullable Sex sex,
        @Nullable String address) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMyyyy");
    private static final int FEWEST_PARTS = 6;

    public static Optional<CitizenCard> parse(String scanned) {
        var parts = scanned.strip().split("\\|", -1);
        if (parts.length < FEWEST_PARTS) {
            return Optional.empty();
        }
        var number = parts[0].strip();
        var name = SearchKey.nfc(parts[2]);
        if (CitizenNumber.parse(number).isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        var address = SearchKey.nfc(parts[5]);
        return Optional.of(
                new CitizenCard(number, name, day(parts[3]), sex(parts[4]), address.isEmpty() ? null : address));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip(), DAY);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static @Nullable Sex sex(String text) {
        return switch (SearchKey.of(text)) {
            case "nam", "1" -> Sex.MALE;
            case "nu", "2" -> Sex.FEMALE;
            default -> null;
        };
    }
}
