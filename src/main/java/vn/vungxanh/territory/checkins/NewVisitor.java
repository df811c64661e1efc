package vn.vungxanh.territory.checkins;

import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PhoneNumber;
import vn.vungxanh.kernel.SearchKey;

/** Somebody without a code, as typed. The telephone is a way to call, never who somebody is. */
public record NewVisitor(
        String name,
        String birthYear,
        @Nullable String phone,
        @Nullable String commune) {

    /** @throws vn.vungxanh.kernel.RuleBroken the first thing that is missing */
    NewPerson in(UnitId residence) {
        CheckinsRule.NAME_MISSING.brokenIf(SearchKey.nfc(name).isBlank() || name.length() > 100);
        var person = NewPerson.draft(name, residence).born(null, year()).person();
        if (phone == null || phone.isBlank()) {
            return person;
        }
        CheckinsRule.PHONE_MALFORMED.brokenIf(phone.length() > 30);
        return person.withPhone(PhoneNumber.parse(phone)
                .orElseThrow(CheckinsRule.PHONE_MALFORMED::broken)
                .value());
    }

    private int year() {
        var typed = birthYear.strip();
        CheckinsRule.BIRTH_YEAR_MISSING.brokenIf(!typed.matches("(19|20)\\d\\d"));
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException | DateTimeException e) {
            throw CheckinsRule.BIRTH_YEAR_MISSING.broken();
        }
    }
}
