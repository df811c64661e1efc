package vn.vungxanh.surveillance.traces;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.tracing.ContactDefinition;
import vn.vungxanh.surveillance.tracing.Isolations;
import vn.vungxanh.surveillance.tracing.KnowsIsolation;

/**
 * A case as traces need it.
 *
 * @param code the national number, else the local one
 * @param isolatedAt since when it was kept from others, as far as a room knows
 */
public record Ill(
        UUID id,
        UUID person,
        String disease,
        UnitId unit,
        String code,
        @Nullable LocalDate onsetOn,
        @Nullable LocalDate sampledOn,
        @Nullable Instant confirmedAt,
        Instant reportedAt,
        @Nullable Instant isolatedAt) {

    /** The day that the infectious period counts from. */
    public LocalDate anchorOn() {
        return onsetOn != null ? onsetOn : sampledOn != null ? sampledOn : Vietnam.dayOf(reportedAt);
    }

    Ill isolated(List<KnowsIsolation.Spell> spells) {
        var since = Isolations.since(spells, Vietnam.startOf(anchorOn())).orElse(null);
        return new Ill(id, person, disease, unit, code, onsetOn, sampledOn, confirmedAt, reportedAt, since);
    }

    /** The day whose definition applies: that of the confirmation, else of the report. */
    public LocalDate judgedOn() {
        return Vietnam.dayOf(confirmedAt == null ? reportedAt : confirmedAt);
    }

    /** Until isolated, if a room knows when; else a confirmed case is taken as isolated from its confirmation on. */
    public TraceWindow window(ContactDefinition definition, @Nullable Integer daysBefore, Instant asOf) {
        var anchor = anchorOn();
        var before = daysBefore == null ? definition.daysBefore() : daysBefore;
        var from = Vietnam.startOf(anchor.minusDays(before));
        var to = Vietnam.startOf(anchor.plusDays(definition.copresenceTerms().daysAfter() + 1L));
        var until = TraceWindow.Until.LONGEST;
        if (isolatedAt != null && isolatedAt.isBefore(to)) {
            to = isolatedAt;
            until = TraceWindow.Until.ISOLATED;
        } else if (isolatedAt == null && confirmedAt != null && confirmedAt.isBefore(to)) {
            to = confirmedAt;
            until = TraceWindow.Until.CONFIRMED;
        }
        if (asOf.isBefore(to)) {
            to = asOf;
            until = TraceWindow.Until.AS_OF;
        }
        return new TraceWindow(from, to.isBefore(from) ? from : to, since(), until);
    }

    /** When the person may have caught it: before the onset, or before the sampling of a case without symptoms. */
    public TraceWindow exposure(ContactDefinition definition, Instant asOf) {
        var anchor = anchorOn();
        var from = Vietnam.startOf(anchor.minusDays(definition.copresenceTerms().exposedDays()));
        var to = Vietnam.startOf(anchor.plusDays(1));
        var cut = asOf.isBefore(to);
        to = cut ? asOf : to;
        return new TraceWindow(
                from,
                to.isBefore(from) ? from : to,
                since(),
                cut ? TraceWindow.Until.AS_OF : TraceWindow.Until.LONGEST);
    }

    private TraceWindow.Since since() {
        return onsetOn != null
                ? TraceWindow.Since.ONSET
                : sampledOn != null ? TraceWindow.Since.SAMPLING : TraceWindow.Since.REPORT;
    }
}
