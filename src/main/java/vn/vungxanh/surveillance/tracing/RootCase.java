package vn.vungxanh.surveillance.tracing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What tracing needs to know of the case at the root of a chain.
 *
 * @param code BN code, else the local one
 * @param anchorOn onset, else sampling, else report: the infectious period counts from it
 */
public record RootCase(
        UUID id,
        UUID person,
        String disease,
        String code,
        @Nullable LocalDate onsetOn,
        LocalDate anchorOn) {

    /** Until when a case was infectious is not known before the isolation room says so. */
    InfectiousWindow window(ContactDefinition definition) {
        return definition.windowOf(onsetOn, anchorOn, null);
    }
}
