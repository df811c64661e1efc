package vn.vungxanh.territory.checkins;

/** From the text of a code to what it says. Whatever is not understood to the end is refused, never guessed. */
final class ScannedPaper {

    static final int LONGEST = 2_000;

    private ScannedPaper() {}

    /** @throws vn.vungxanh.kernel.RuleBroken what is wrong with it */
    static ScannedPerson read(String text) {
        CheckinsRule.SCAN_UNREADABLE.brokenIf(
                text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl));
        var fields = Fields.of(text);
        if (PersonalCode.looksLike(fields)) {
            return PersonalCode.read(fields);
        }
        if (CitizenCard.looksLike(fields)) {
            return CitizenCard.read(fields);
        }
        if (InsuranceCard.looksLike(fields)) {
            return InsuranceCard.read(fields);
        }
        throw CheckinsRule.SCAN_UNREADABLE.broken();
    }
}
