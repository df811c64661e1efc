package vn.vungxanh.surveillance.chains;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.tracing.Setting;

/**
 * A link of the drawing.
 *
 * @param leading whether the tree hangs on it
 * @param infection the statement that it rests on; null when it rests on a contact alone
 */
public record ChainLink(
        int from,
        int to,
        Kind kind,
        boolean leading,
        @Nullable LocalDate on,
        @Nullable Setting setting,
        @Nullable String evidence,
        @Nullable Certainty certainty,
        @Nullable Basis basis,
        @Nullable UUID infection,
        int meetings) {

    public enum Kind {
        /** Somebody stated that the one infected the other. */
        STATED,
        /** A close contact of two cases, from which an infection is presumed. */
        PRESUMED,
        /** They met; more is not known. */
        CONTACT
    }
}
