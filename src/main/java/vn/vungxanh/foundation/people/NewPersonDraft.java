package vn.vungxanh.foundation.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** A newcomer while what is known is put together; {@link #person()} fixes it. */
public final class NewPersonDraft {

    private final String fullName;
    private final UnitId residence;
    private @Nullable Sex sex;
    private @Nullable LocalDate birthOn;
    private @Nullable Integer birthYear;
    private @Nullable String nationalId;
    private @Nullable String phone;
    private @Nullable String hamlet;
    private @Nullable String address;
    private @Nullable String household;
    private @Nullable String nationality;
    private @Nullable String ethnicity;
    private @Nullable String occupation;
    private @Nullable String externalKey;

    NewPersonDraft(String fullName, UnitId residence) {
        this.fullName = fullName;
        this.residence = residence;
    }

    NewPersonDraft(NewPerson known) {
        this(known.fullName(), known.residence());
        sex = known.sex();
        birthOn = known.birthOn();
        birthYear = known.birthYear();
        nationalId = known.nationalId();
        phone = known.phone();
        hamlet = known.hamlet();
        address = known.address();
        household = known.household();
        nationality = known.nationality();
        ethnicity = known.ethnicity();
        occupation = known.occupation();
        externalKey = known.externalKey();
    }

    public NewPerson person() {
        return new NewPerson(
                fullName,
                sex,
                birthOn,
                birthYear,
                nationalId,
                phone,
                residence,
                hamlet,
                address,
                household,
                nationality,
                ethnicity,
                occupation,
                externalKey);
    }

    public NewPersonDraft sex(@Nullable Sex known) {
        sex = known;
        return this;
    }

    /** @param year follows from the day where that is known */
    public NewPersonDraft born(@Nullable LocalDate day, @Nullable Integer year) {
        birthOn = day;
        birthYear = year;
        return this;
    }

    public NewPersonDraft livingAt(@Nullable String inHamlet, @Nullable String atAddress) {
        hamlet = inHamlet;
        address = atAddress;
        return this;
    }

    /** @param key how the source tells its persons apart */
    public NewPersonDraft knownAs(@Nullable String key) {
        externalKey = key;
        return this;
    }

    public NewPersonDraft nationalId(@Nullable String value) {
        nationalId = value;
        return this;
    }

    public NewPersonDraft phone(@Nullable String value) {
        phone = value;
        return this;
    }

    public NewPersonDraft household(@Nullable String value) {
        household = value;
        return this;
    }

    public NewPersonDraft nationality(@Nullable String value) {
        nationality = value;
        return this;
    }

    public NewPersonDraft ethnicity(@Nullable String value) {
        ethnicity = value;
        return this;
    }

    public NewPersonDraft occupation(@Nullable String value) {
        occupation = value;
        return this;
    }
}
