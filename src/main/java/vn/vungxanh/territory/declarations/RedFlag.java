package vn.vungxanh.territory.declarations;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.sheets.DatedRows;

/**
 * One line of the table of what makes somebody look at a declaration.
 *
 * @param when answers that must all be given, by question
 * @param urgency 1 is the most urgent
 * @param hours until somebody should have looked
 */
public record RedFlag(
        String id,
        Map<String, String> when,
        int urgency,
        int hours,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String nameVi,
        String nameEn,
        String source,
        String confidence) {

    static final String AFFECTED = "affected";

    public RedFlag {
        when = Map.copyOf(when);
    }

    public String name(String language) {
        return "en".equals(language) ? nameEn : nameVi;
    }

    boolean inForceOn(LocalDate day) {
        return DatedRows.inForce(validFrom, validTo, day);
    }

    boolean asksForPlaces() {
        return when.containsKey(AFFECTED);
    }

    boolean seenIn(Answers answers, boolean affected) {
        return when.entrySet().stream()
                .allMatch(each -> each.getKey().equals(AFFECTED)
                        ? affected == "YES".equals(each.getValue())
                        : answers.has(each.getKey(), each.getValue()));
    }
}
