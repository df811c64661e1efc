package vn.vungxanh.care.treatment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param people who took part */
public record Note(
        Kind kind,
        Instant heldAt,
        @Nullable String people,
        @Nullable String link,
        String text,
        String enteredBy) {

    public enum Kind {
        CONSULTATION,
        /** With a hospital elsewhere, over a link. */
        TELEHEALTH,
        NOTE
    }
}
