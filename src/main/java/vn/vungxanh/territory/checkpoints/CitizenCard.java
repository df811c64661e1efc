package vn.vungxanh.territory.checkpoints;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.people.CitizenNumber;
import vn.vungxanh.foundation.people.Sex;
import vn.vungxanh.kernel.SearchKey;

/**
 * What the QR code of a chip card says: {@code number|old number|name|ddMMyyyy|Nam or Nữ|address|issued}. Newer cards add
 * fields at the end.
 */
public record CitizenCard(
        CitizenNumber number,
        String name,
        LocalDate birthOn,
        @Nullable Sex sex,
        String address) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("ddMMuuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int FIELDS = 6;
    private static final int LONGEST = 1_000;

    public static boolean isOne(String text) {
        return text.indexOf('|') > 0;
    }

    /** Refuses what does not agree with itself: a number tells the year of birth and the sex. */
    public static CitizenCard read(String text) {
        var parts = text.strip().split("\\|", -1);
        CheckpointsRule.CARD_MALFORMED.brokenIf(text.length() > LONGEST || parts.length < FIELDS);
        var number = CitizenNumber.parse(parts[0].strip()).orElseThrow(CheckpointsRule.CARD_MALFORMED::broken);
        var name = SearchKey.nfc(parts[2]);
        CheckpointsRule.CARD_MALFORMED.brokenIf(name.isEmpty());
        var sex = SearchKey.of(parts[4]);
        var known = sex.equals("nam") ? Sex.MALE : sex.equals("nu") ? Sex.FEMALE : null;
        try {
            var birthOn = LocalDate.parse(parts[3].strip(), DAY);
            CheckpointsRule.NATIONAL_ID_DISAGREES.brokenIf(
                    birthOn.getYear() != number.birthYear() || known != null && known != number.sex());
            return new CitizenCard(number, name, birthOn, known, SearchKey.nfc(parts[5]));
        } catch (DateTimeException e) {
            throw CheckpointsRule.CARD_MALFORMED.broken();
        }
    }
}
