package vn.vungxanh.surveillance.tracing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the contact definition needs to know of the case at the root of a chain. */
record RootCase(
        UUID id,
        UUID person,
        String disease,
        @Nullable LocalDate onsetOn,
        LocalDate anchorOn,
        @Nullable Instant isolatedAt) {

    InfectiousWindow window(ContactDefinition definition) {
        return definition.windowOf(onsetOn, anchorOn, isolatedAt);
    }
}
