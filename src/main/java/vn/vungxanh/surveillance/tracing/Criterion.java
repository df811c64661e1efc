package vn.vungxanh.surveillance.tracing;

import org.jspecify.annotations.Nullable;

/** One sentence of a contact definition. A null sets no condition; distance and closed space are alternatives. */
public record Criterion(
        int number,
        @Nullable Double withinM,
        @Nullable Boolean closedSpace,
        @Nullable Integer atLeastMin,
        @Nullable Integer moreThanMin,
        @Nullable Boolean contactMasked,
        @Nullable Boolean bodyContact,
        @Nullable Boolean caringWithoutFullProtection,
        @Nullable Evidence evidence,
        String sentenceVi,
        String sentenceEn,
        String source,
        String confidence) {

    Truth holdsFor(Exposure exposure) {
        return near(exposure).and(longEnough(exposure)).and(manner(exposure));
    }

    private Truth near(Exposure exposure) {
        if (withinM == null && closedSpace == null) {
            return Truth.YES;
        }
        var distance = withinM == null ? Truth.NO : Truth.of(exposure.distanceM(), metres -> metres <= withinM);
        var space = closedSpace == null ? Truth.NO : Truth.of(exposure.sharedClosedSpace(), closedSpace::equals);
        return distance.or(space);
    }

    private Truth longEnough(Exposure exposure) {
        var atLeast = atLeastMin == null ? Truth.YES : Truth.of(exposure.minutes(), min -> min >= atLeastMin);
        var moreThan = moreThanMin == null ? Truth.YES : Truth.of(exposure.minutes(), min -> min > moreThanMin);
        return atLeast.and(moreThan);
    }

    private Truth manner(Exposure exposure) {
        var mask = contactMasked == null ? Truth.YES : Truth.of(exposure.contactMasked(), contactMasked::equals);
        var body = bodyContact == null ? Truth.YES : Truth.of(exposure.bodyContact(), bodyContact::equals);
        var known = evidence == null || evidence == exposure.evidence() ? Truth.YES : Truth.NO;
        return mask.and(body).and(known).and(care(exposure));
    }

    private Truth care(Exposure exposure) {
        if (caringWithoutFullProtection == null) {
            return Truth.YES;
        }
        // Nobody is a carer unless somebody says so; whether a carer was protected must be asked.
        var caring = exposure.caring() != null && exposure.caring() ? Truth.YES : Truth.NO;
        return caring.and(Truth.of(exposure.fullProtection(), full -> !full));
    }
}
