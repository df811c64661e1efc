package vn.vungxanh.surveillance.traces.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.traces.Piece;
import vn.vungxanh.surveillance.traces.TraceAnswer;
import vn.vungxanh.surveillance.traces.TraceSummary;
import vn.vungxanh.surveillance.traces.TraceWindow;
import vn.vungxanh.surveillance.traces.TracedContact;
import vn.vungxanh.surveillance.traces.WhatIf;
import vn.vungxanh.surveillance.tracing.ContactDefinition;

/** The answers as JSON. Scores are weighted hours, times are instants, signals dB of attenuation. */
final class TraceJson {

    record Definition(
            String id,
            String name,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            String confidence) {}

    record Trace(
            UUID caseId,
            String code,
            Definition definition,
            WhatIf whatIf,
            TraceWindow window,
            int depth,
            Instant asOf,
            long cutOff,
            TraceSummary summary,
            long total,
            int page,
            int pages,
            List<Contact> items) {}

    record Contact(
            UUID person,
            @Nullable String name,
            @Nullable Integer birthYear,
            String unit,
            int level,
            String tier,
            String basis,
            @Nullable UUID via,
            Instant firstAt,
            int meetings,
            double score,
            boolean highRisk,
            boolean listed,
            List<Evidence> evidence) {}

    record Evidence(
            String basis,
            String tier,
            @Nullable UUID place,
            @Nullable String where,
            Instant at,
            LocalDate day,
            int minutes,
            @Nullable Integer signal,
            @Nullable Double distanceM,
            String said,
            boolean counts,
            double hours,
            double weight,
            double score) {}

    private TraceJson() {}

    static Trace trace(TraceAnswer answer, Units units) {
        return new Trace(
                answer.ill().id(),
                answer.ill().code(),
                definition(answer.definition()),
                answer.whatIf(),
                answer.window(),
                answer.depth(),
                answer.asOf(),
                answer.cutOff(),
                answer.summary(),
                answer.contacts().total(),
                answer.contacts().page(),
                answer.contacts().size() == 0 ? 1 : answer.contacts().pages(),
                answer.contacts().items().stream()
                        .map(contact -> contact(contact, units))
                        .toList());
    }

    static Definition definition(ContactDefinition definition) {
        return new Definition(
                definition.id(),
                definition.nameVi(),
                definition.validFrom(),
                definition.validTo(),
                definition.source(),
                definition.confidence());
    }

    private static Contact contact(TracedContact contact, Units units) {
        return new Contact(
                contact.person(),
                contact.name(),
                contact.birthYear(),
                units.get(contact.unit()).code(),
                contact.level(),
                contact.tier().name(),
                contact.basis().name(),
                contact.via(),
                contact.firstAt(),
                contact.meetings(),
                contact.score() / 1000.0,
                contact.high(),
                contact.declared(),
                contact.evidence().stream().map(TraceJson::evidence).toList());
    }

    static Evidence evidence(Piece piece) {
        var place = piece.place();
        var declared = piece.declared();
        return new Evidence(
                piece.basis().name(),
                piece.tier().name(),
                place == null ? null : place.id().value(),
                place != null
                        ? place.name()
                        : piece.group() == null ? null : piece.group().name(),
                piece.at(),
                Vietnam.dayOf(piece.at()),
                piece.minutes(),
                piece.signal() == 0 ? null : piece.signal(),
                declared == null ? null : declared.distanceM(),
                said(piece),
                piece.counts(),
                piece.hours() / 1000.0,
                piece.weight() / 1000.0,
                piece.points() / 1000.0);
    }

    /** Who said so: two check-ins, two telephones, a roster, or the kind of evidence that an officer gave. */
    private static String said(Piece piece) {
        var declared = piece.declared();
        return declared != null
                ? declared.evidence().name()
                : switch (piece.basis()) {
                    case PLACE -> "CHECK_INS";
                    case BLUETOOTH -> "TELEPHONES";
                    default ->
                        piece.group() == null
                                ? "HOUSEHOLD"
                                : piece.group().kind().name();
                };
    }
}
