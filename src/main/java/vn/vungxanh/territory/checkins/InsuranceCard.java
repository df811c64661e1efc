package vn.vungxanh.territory.checkins;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The code on the health insurance card: number, name in hexadecimal, birth, 1 male or 2 female, address in hexadecimal, and
 * more that is not needed here. The last ten digits are the person's number of social insurance on old and new cards.
 */
final class InsuranceCard {

    private static final int FEWEST_FIELDS = 5;
    private static final int NUMBER = 10;

    private InsuranceCard() {}

    static boolean looksLike(Fields fields) {
        return fields.size() >= FEWEST_FIELDS && fields.text(0).matches("[A-Z]{2}[1-5]\\d{12}|\\d{10}");
    }

    static ScannedPerson read(Fields fields) {
        var code = fields.text(0);
        var birth = fields.text(2);
        var onlyYear = birth.matches("(19|20)\\d\\d");
        @Nullable LocalDate day = onlyYear ? null : Fields.day(birth, "dd/MM/uuuu");
        return new ScannedPerson(
                ScannedPerson.Paper.INSURANCE_CARD,
                Fields.name(Fields.fromHex(fields.text(1))),
                Fields.sex(fields.text(3), "1", "2"),
                day,
                day == null ? Integer.parseInt(birth) : day.getYear(),
                null,
                "bhyt:" + code.substring(code.length() - NUMBER),
                Fields.address(Fields.fromHex(fields.text(4))).orElse(null));
    }
}
