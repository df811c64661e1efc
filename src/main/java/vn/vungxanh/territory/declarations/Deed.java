package vn.vungxanh.territory.declarations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that was done about a red flag. */
public record Deed(
        What what, @Nullable Finding finding, @Nullable String note, String login, Instant at) {

    public enum What {
        CALLED,
        VISITED,
        NOT_REACHED,
        CLOSED,
        REOPENED;

        /** What somebody did to reach the person; the others come with an act. */
        public static final List<What> CONTACTS = List.of(CALLED, VISITED, NOT_REACHED);
    }
}
