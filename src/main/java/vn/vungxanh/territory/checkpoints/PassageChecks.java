package vn.vungxanh.territory.checkpoints;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.people.CitizenNumber;
import vn.vungxanh.foundation.people.PhoneNumber;

/** What can be said of a passage without asking anybody. */
final class PassageChecks {

    /** Clocks of telephones differ by so much. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final int MOST_PEOPLE = 60;
    private static final int LONGEST_PLACE = 200;
    private static final BigDecimal COLDEST = BigDecimal.valueOf(30);
    private static final BigDecimal HOTTEST = BigDecimal.valueOf(45);
    private static final Pattern PLATE = Pattern.compile("[\\p{Lu}\\d]{4,12}");
    /** Letters of any script with what stands between names. */
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\s.,'’()\\-/]*");

    private PassageChecks() {}

    static void check(NewPassage passage, Instant now) {
        CheckpointsRule.ID_MALFORMED.brokenIf(
                passage.id().version() == 0 || passage.id().variant() != 2);
        CheckpointsRule.PASSED_IN_FUTURE.brokenIf(passage.at().isAfter(now.plus(TOLERANCE)));
        var plate = passage.plate();
        if (passage.vehicle() == VehicleKind.ON_FOOT) {
            CheckpointsRule.PLATE_MALFORMED.brokenIf(plate != null);
        } else {
            CheckpointsRule.PLATE_MISSING.brokenIf(plate == null);
            CheckpointsRule.PLATE_MALFORMED.brokenIf(
                    plate != null && !PLATE.matcher(plate).matches());
        }
        CheckpointsRule.FROM_MISSING.brokenIf(passage.from().isEmpty());
        CheckpointsRule.TO_MISSING.brokenIf(passage.to().isEmpty());
        CheckpointsRule.TEXT_TOO_LONG.brokenIf(
                passage.from().length() > LONGEST_PLACE || passage.to().length() > LONGEST_PLACE);
        CheckpointsRule.NOBODY_ABOARD.brokenIf(passage.people().isEmpty());
        CheckpointsRule.TOO_MANY_ABOARD.brokenIf(passage.people().size() > MOST_PEOPLE, MOST_PEOPLE);
        var on = vn.vungxanh.kernel.Vietnam.dayOf(passage.at());
        passage.people().forEach(person -> check(person, on));
    }

    private static void check(NewTraveller person, LocalDate on) {
        var name = person.name();
        CheckpointsRule.NAME_MALFORMED.brokenIf(
                name != null && (name.length() > 100 || !NAME.matcher(name).matches()));
        var year = person.birthYear();
        CheckpointsRule.BIRTH_YEAR_MALFORMED.brokenIf(year != null && (year < 1890 || year > on.getYear()));
        number(person, year);
        CheckpointsRule.PHONE_MALFORMED.brokenIf(
                person.phone() != null && PhoneNumber.parse(person.phone()).isEmpty());
        var degrees = person.temperature();
        CheckpointsRule.TEMPERATURE_MALFORMED.brokenIf(
                degrees != null && (degrees.compareTo(COLDEST) < 0 || degrees.compareTo(HOTTEST) > 0));
        CheckpointsRule.TESTED_IN_FUTURE.brokenIf(
                person.testedOn() != null && person.testedOn().isAfter(on));
        CheckpointsRule.TEXT_TOO_LONG.brokenIf(person.stayed().length() > 300
                || longer(person.declaration(), 40)
                || longer(person.reason(), 500)
                || longer(person.from(), LONGEST_PLACE));
    }

    private static void number(NewTraveller person, @Nullable Integer year) {
        var number = person.nationalId();
        if (number == null || CitizenNumber.isOtherDocument(number)) {
            return;
        }
        var citizen = CitizenNumber.parse(number).orElseThrow(CheckpointsRule.NATIONAL_ID_MALFORMED::broken);
        CheckpointsRule.NATIONAL_ID_DISAGREES.brokenIf(
                year != null && citizen.birthYear() != year || person.sex() != null && citizen.sex() != person.sex());
    }

    private static boolean longer(@Nullable String text, int limit) {
        return text != null && text.length() > limit;
    }
}
