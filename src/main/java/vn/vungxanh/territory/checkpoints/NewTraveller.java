package vn.vungxanh.territory.checkpoints;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.people.PhoneNumber;
import vn.vungxanh.foundation.people.Sex;
import vn.vungxanh.kernel.SearchKey;

/**
 * Somebody aboard, as the post writes it down. Text is cleaned on the way in; blank means unknown.
 *
 * @param from where this person comes from, if not from where the vehicle does
 * @param stayed where in the last 14 days, with semicolons between
 * @param testedOn day of a sample whose result was negative
 * @param declaration receipt of a health declaration
 * @param decision null to follow the rule of the day
 */
public record NewTraveller(
        @Nullable String name,
        @Nullable Integer birthYear,
        @Nullable Sex sex,
        @Nullable String nationalId,
        @Nullable String phone,
        @Nullable BigDecimal temperature,
        boolean symptoms,
        @Nullable String from,
        String stayed,
        @Nullable LocalDate testedOn,
        @Nullable String declaration,
        @Nullable Decision decision,
        @Nullable String reason) {

    public NewTraveller {
        name = clean(name);
        var number = clean(nationalId);
        nationalId = number == null ? null : number.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
        var called = clean(phone);
        phone = called == null
                ? null
                : PhoneNumber.parse(called).map(PhoneNumber::value).orElse(called);
        from = clean(from);
        stayed = SearchKey.nfc(stayed);
        declaration = clean(declaration);
        reason = clean(reason);
    }

    /** A companion of whom nothing is written down. */
    public static NewTraveller unnamed() {
        return new NewTraveller(null, null, null, null, null, null, false, null, "", null, null, null, null);
    }

    public static NewTraveller named(String name, int birthYear, @Nullable String nationalId) {
        return new NewTraveller(name, birthYear, null, nationalId, null, null, false, null, "", null, null, null, null);
    }

    public NewTraveller decided(@Nullable Decision other, @Nullable String why) {
        return new NewTraveller(
                name,
                birthYear,
                sex,
                nationalId,
                phone,
                temperature,
                symptoms,
                from,
                stayed,
                testedOn,
                declaration,
                other,
                why);
    }

    public NewTraveller measured(BigDecimal degrees) {
        return new NewTraveller(
                name,
                birthYear,
                sex,
                nationalId,
                phone,
                degrees,
                symptoms,
                from,
                stayed,
                testedOn,
                declaration,
                decision,
                reason);
    }

    private static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var cleaned = SearchKey.nfc(text);
        return cleaned.isEmpty() ? null : cleaned;
    }
}
