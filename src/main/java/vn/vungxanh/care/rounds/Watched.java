package vn.vungxanh.care.rounds;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the thresholds depend on.
 *
 * @param birthYear null where unknown: then an adult
 */
public record Watched(
        String disease,
        WatchReason reason,
        boolean marked,
        @Nullable Integer birthYear,
        LocalDate day) {

    private static final int OLD = 65;

    boolean is(RedFlag.Who who) {
        return switch (who) {
            case ANY -> true;
            case CASE -> reason.ill();
            case CONTACT -> !reason.ill();
            case INFANT -> birthYear != null && age() < 5;
            case CHILD -> birthYear != null && age() >= 5 && age() < 12;
            case ADULT -> birthYear == null || age() >= 12;
            case VULNERABLE -> vulnerable();
        };
    }

    public boolean vulnerable() {
        return marked || birthYear != null && age() >= OLD;
    }

    private int age() {
        return birthYear == null ? 0 : day.getYear() - birthYear;
    }
}
