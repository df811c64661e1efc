package vn.vungxanh.territory.checkins;

import vn.vungxanh.foundation.people.CitizenNumber;

/**
 * The personal code of the time of PC-Covid (Ministry of Information, 11/9/2021): number of the paper, its first six signs
 * perhaps masked; name; birth yyyy/M/d; 0 oneself or 1 on behalf; QID; more.
 */
final class PersonalCode {

    private static final int FEWEST_FIELDS = 5;

    private PersonalCode() {}

    static boolean looksLike(Fields fields) {
        return fields.size() >= FEWEST_FIELDS
                && fields.text(2).matches("\\d{4}/\\d{1,2}/\\d{1,2}")
                && fields.text(3).matches("[01]");
    }

    static ScannedPerson read(Fields fields) {
        var paper = fields.text(0);
        CheckinsRule.SCAN_UNREADABLE.brokenIf(!paper.matches("[A-Za-z0-9*]{0,20}"));
        CheckinsRule.CODE_NAMES_NOBODY.brokenIf(fields.text(1).contains("*"));
        var birth = Fields.day(fields.text(2), "uuuu/M/d");
        var number = CitizenNumber.parse(paper);
        number.ifPresent(
                digits -> CheckinsRule.CARD_CONTRADICTS_ITSELF.brokenIf(digits.birthYear() != birth.getYear()));
        return new ScannedPerson(
                ScannedPerson.Paper.PERSONAL_CODE,
                Fields.name(fields.text(1)),
                number.map(CitizenNumber::sex).orElse(null),
                birth,
                birth.getYear(),
                number.map(CitizenNumber::value).orElse(null),
                null,
                null);
    }
}
