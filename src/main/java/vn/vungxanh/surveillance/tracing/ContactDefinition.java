package vn.vungxanh.surveillance.tracing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.copresence.ContactRule;

/**
 * Who is a close contact, as a rule stood between two days.
 *
 * @param disease code of the cases room, or {@code *} for every disease without a definition of its own
 * @param copresenceTerms what decides when nobody was asked
 * @param daysBefore how many days before onset (or before sampling, without symptoms) a case is infectious
 */
public record ContactDefinition(
        String id,
        String disease,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Kind kind,
        String nameVi,
        String nameEn,
        int daysBefore,
        String source,
        String confidence,
        List<Criterion> criteria,
        CopresenceTerms copresenceTerms) {

    public enum Kind {
        LAW,
        TOOL
    }

    public ContactDefinition {
        criteria = List.copyOf(criteria);
    }

    /** The definition as far as places, telephones and rosters decide it. */
    public ContactRule copresence() {
        return copresenceTerms.rule();
    }

    public boolean appliesOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public InfectiousWindow windowOf(@Nullable LocalDate onsetOn, LocalDate sampledOn, @Nullable Instant isolatedAt) {
        var anchor = onsetOn == null ? sampledOn : onsetOn;
        return new InfectiousWindow(Vietnam.startOf(anchor.minusDays(daysBefore)), isolatedAt);
    }

    /** A contact may pass the disease on from the first exposure on. */
    public InfectiousWindow windowOfContact(Instant exposedAt, @Nullable Instant isolatedAt) {
        return new InfectiousWindow(exposedAt.minus(Duration.ofMinutes(1)), isolatedAt);
    }

    public Verdict judge(Exposure exposure, InfectiousWindow window) {
        if (criteria.isEmpty()) {
            // Neither closeness nor infectious period is written down: the officer decides on both.
            return new Verdict(Verdict.Outcome.UNDECIDED, this, null);
        }
        if (!exposure.overlaps(window)) {
            return new Verdict(Verdict.Outcome.OUTSIDE_WINDOW, this, null);
        }
        if (exposure.contactMasked() != null) {
            return judge(exposure);
        }
        // The mask is not known: only what holds both with and without it is decided.
        var masked = judge(exposure.withContactMasked(true));
        var bare = judge(exposure.withContactMasked(false));
        return masked.outcome() == bare.outcome() ? masked : new Verdict(Verdict.Outcome.UNDECIDED, this, null);
    }

    private Verdict judge(Exposure exposure) {
        var unknown = false;
        for (var criterion : criteria) {
            var holds = criterion.holdsFor(exposure);
            if (holds == Truth.YES) {
                return new Verdict(Verdict.Outcome.CLOSE, this, criterion);
            }
            unknown |= holds == Truth.UNKNOWN;
        }
        return new Verdict(unknown ? Verdict.Outcome.UNDECIDED : Verdict.Outcome.NOT_CLOSE, this, null);
    }
}
