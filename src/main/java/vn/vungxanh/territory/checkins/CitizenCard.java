package vn.vungxanh.territory.checkins;

import vn.vungxanh.foundation.people.CitizenNumber;

/**
 * The code on the citizen identity card: number, old number, name, birth ddMMyyyy, Nam or Nữ, address, issued; newer cards
 * add fields at the end. The digits of the number must agree with sex and year of birth (NĐ 137/2015/NĐ-CP, article 13).
 */
final class CitizenCard {

    private static final int FEWEST_FIELDS = 6;

    private CitizenCard() {}

    static boolean looksLike(Fields fields) {
        return fields.size() >= FEWEST_FIELDS && fields.text(0).matches("\\d{12}");
    }

    static ScannedPerson read(Fields fields) {
        var number = CitizenNumber.parse(fields.text(0)).orElseThrow(CheckinsRule.SCAN_UNREADABLE::broken);
        CheckinsRule.SCAN_UNREADABLE.brokenIf(!fields.text(1).matches("(\\d{9})?"));
        var name = Fields.name(fields.text(2));
        var birth = Fields.day(fields.text(3), "ddMMuuuu");
        var sex = Fields.sex(fields.text(4), "Nam", "Nữ");
        CheckinsRule.CARD_CONTRADICTS_ITSELF.brokenIf(number.sex() != sex || number.birthYear() != birth.getYear());
        if (!fields.text(6).isEmpty()) {
            Fields.day(fields.text(6), "ddMMuuuu");
        }
        return new ScannedPerson(
                ScannedPerson.Paper.CITIZEN_CARD,
                name,
                sex,
                birth,
                birth.getYear(),
                number.value(),
                null,
                Fields.address(fields.text(5)).orElse(null));
    }
}
