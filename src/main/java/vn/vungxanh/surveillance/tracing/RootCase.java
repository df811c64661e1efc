package vn.vungxanh.surveillance.tracing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;

/**
 * What tracing needs to know of the case at the root of a chain.
 *
 * @param code BN code, else the local one
 * @param anchorOn onset, else sampling, else report: the infectious period counts from it
 * @param isolatedAt since when it was kept from others, as far as a room knows
 */
public record RootCase(
        UUID id,
        UUID person,
        String disease,
        String code,
        @Nullable LocalDate onsetOn,
        LocalDate anchorOn,
        @Nullable Instant isolatedAt) {

    RootCase isolated(List<KnowsIsolation.Spell> spells) {
        var since = Isolations.since(spells, Vietnam.startOf(anchorOn)).orElse(null);
        return new RootCase(id, person, disease, code, onsetOn, anchorOn, since);
    }

    /**
     * Who was in quarantine already when the illness began may still have met those in the same room: there the officer
     * who declares the meeting decides, not the clock.
     */
    InfectiousWindow window(ContactDefinition definition) {
        var window = definition.windowOf(onsetOn, anchorOn, isolatedAt);
        return window.to() == null || !window.to().isBefore(window.from())
                ? window
                : new InfectiousWindow(window.from(), null);
    }
}
