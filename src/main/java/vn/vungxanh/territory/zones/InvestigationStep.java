package vn.vungxanh.territory.zones;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One of the ten steps of TT 15/2026/TT-BYT art. 23, and how it stands with one outbreak. */
public record InvestigationStep(
        String id,
        int position,
        String nameVi,
        String nameEn,
        String source,
        boolean done,
        @Nullable Instant at,
        @Nullable String note,
        @Nullable String login) {

    /** The step by which an outbreak is confirmed. */
    static final String CONFIRM = "CONFIRM";

    public String name(String language) {
        return "en".equals(language) ? nameEn : nameVi;
    }

    InvestigationStep marked(boolean isDone, Instant when, @Nullable String said, String by) {
        return new InvestigationStep(id, position, nameVi, nameEn, source, isDone, when, said, by);
    }
}
