package vn.vungxanh.surveillance.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of tracing as the text of the day lists it.
 *
 * @param deadlineHours from the report of the case; null where neither the text nor this program gives one
 * @param deadlineSource "proposed" where it is not the text that gives the deadline
 * @param computed which records show that it is done; null for a step that somebody ticks
 */
public record Step(
        String id,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int position,
        @Nullable Integer deadlineHours,
        String deadlineSource,
        @Nullable Sign computed,
        String nameVi,
        String nameEn,
        String source,
        String confidence) {

    public enum Sign {
        CONFIRMED,
        INTERVIEWED,
        DECLARED,
        TOOLS,
        MERGED,
        HANDED_OVER,
        ISOLATED,
        SAMPLED,
        SECOND_CIRCLE
    }

    public String name(String language) {
        return "en".equals(language) ? nameEn : nameVi;
    }

    public boolean deadlineIsProposed() {
        return "proposed".equals(deadlineSource);
    }
}
