package vn.vungxanh.foundation.people;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.SearchKey;

/**
 * What is known of a person who is to be registered; only the name and the commune are always known. Text is cleaned on
 * the way in, blank means unknown. Rules are checked when it is registered.
 *
 * @param nationalId citizen number, old identity card number or passport
 * @param household a word that groups a household within the commune: the number of its book, its head
 * @param externalKey how the source tells its persons apart, beginning with a name of the source: "mers2015:12"
 */
public record NewPerson(
        String fullName,
        @Nullable Sex sex,
        @Nullable LocalDate birthOn,
        @Nullable Integer birthYear,
        @Nullable String nationalId,
        @Nullable String phone,
        UnitId residence,
        @Nullable String hamlet,
        @Nullable String address,
        @Nullable String household,
        @Nullable String nationality,
        @Nullable String ethnicity,
        @Nullable String occupation,
        @Nullable String externalKey) {

    public NewPerson {
        fullName = SearchKey.nfc(fullName);
        birthYear = birthYear == null && birthOn != null ? (Integer) birthOn.getYear() : birthYear;
        var number = clean(nationalId);
        nationalId = number == null ? null : number.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
        var called = clean(phone);
        phone = called == null
                ? null
                : PhoneNumber.parse(called).map(PhoneNumber::value).orElse(called);
        hamlet = clean(hamlet);
        address = clean(address);
        household = clean(household);
        nationality = clean(nationality);
        ethnicity = clean(ethnicity);
        occupation = clean(occupation);
        externalKey = clean(externalKey);
    }

    public static NewPerson named(String fullName, UnitId residence) {
        return draft(fullName, residence).person();
    }

    /** Of whom nothing more is known yet. */
    public static NewPersonDraft draft(String fullName, UnitId residence) {
        return new NewPersonDraft(fullName, residence);
    }

    /** The same person, of whom more becomes known. */
    public NewPersonDraft change() {
        return new NewPersonDraft(this);
    }

    public NewPerson withSex(@Nullable Sex known) {
        return change().sex(known).person();
    }

    public NewPerson bornOn(LocalDate day) {
        return change().born(day, day.getYear()).person();
    }

    public NewPerson bornIn(int year) {
        return change().born(null, year).person();
    }

    public NewPerson withNationalId(@Nullable String number) {
        return change().nationalId(number).person();
    }

    public NewPerson withPhone(@Nullable String number) {
        return change().phone(number).person();
    }

    public NewPerson livingAt(@Nullable String inHamlet, @Nullable String atAddress) {
        return change().livingAt(inHamlet, atAddress).person();
    }

    public NewPerson ofHousehold(@Nullable String label) {
        return change().household(label).person();
    }

    public NewPerson knownAs(@Nullable String key) {
        return change().knownAs(key).person();
    }

    String nameKey() {
        return SearchKey.of(fullName);
    }

    @Nullable
    String householdKey() {
        return household == null ? null : SearchKey.of(household);
    }

    private static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var cleaned = SearchKey.nfc(text);
        return cleaned.isEmpty() ? null : cleaned;
    }
}
