package vn.vungxanh.care.rounds;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.sheets.DatedRows;

/** One line of the table of what makes the team act at once. */
public record RedFlag(
        String id,
        String disease,
        Who who,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Measure measure,
        String comparison,
        String value,
        boolean urgent,
        String nameVi,
        String nameEn,
        String source,
        String confidence) {

    /** Whom a line is about. */
    public enum Who {
        ANY,
        CASE,
        CONTACT,
        ADULT,
        CHILD,
        INFANT,
        VULNERABLE
    }

    /** What is compared. */
    public enum Measure {
        TEMPERATURE,
        SPO2,
        BREATHS,
        PULSE,
        SYMPTOM
    }

    private static final String EVERY = "*";

    public String name(String language) {
        return "en".equals(language) ? nameEn : nameVi;
    }

    boolean concerns(Watched person, LocalDate day) {
        return (EVERY.equals(disease) || disease.equals(person.disease()))
                && person.is(who)
                && DatedRows.inForce(validFrom, validTo, day);
    }

    boolean seenIn(Vitals vitals) {
        return switch (measure) {
            case TEMPERATURE -> holds(vitals.temperature());
            case SPO2 -> holds(number(vitals.spo2()));
            case BREATHS -> holds(number(vitals.breaths()));
            case PULSE -> holds(number(vitals.pulse()));
            case SYMPTOM -> vitals.symptoms().contains(Symptom.valueOf(value));
        };
    }

    private boolean holds(@Nullable BigDecimal measured) {
        if (measured == null) {
            return false;
        }
        var order = measured.compareTo(new BigDecimal(value));
        return switch (comparison) {
            case ">=" -> order >= 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            case "<" -> order < 0;
            default -> throw new IllegalStateException("red flag " + id + " compares by " + comparison);
        };
    }

    private static @Nullable BigDecimal number(@Nullable Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
