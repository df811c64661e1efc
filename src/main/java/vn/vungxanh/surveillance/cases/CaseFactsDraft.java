package vn.vungxanh.surveillance.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts of a case while they are put together; {@link #facts()} fixes them. */
public final class CaseFactsDraft {

    private Classification classification = Classification.SUSPECTED;
    private String definition;
    private @Nullable LocalDate onsetOn;
    private @Nullable LocalDate sampledOn;
    private @Nullable Instant confirmedAt;
    private Instant reportedAt;
    private List<String> symptoms = List.of();
    private @Nullable Severity severity;
    private Source source;
    private @Nullable String bnCode;
    private @Nullable String facility;
    private @Nullable String transferredTo;
    private @Nullable LocalDate transferredOn;
    private @Nullable Outcome outcome;
    private @Nullable LocalDate outcomeOn;
    private @Nullable String note;

    CaseFactsDraft(String definition, Instant reportedAt, Source source) {
        this.definition = definition;
        this.reportedAt = reportedAt;
        this.source = source;
    }

    CaseFactsDraft(CaseFacts known) {
        classification = known.classification();
        definition = known.definition();
        onsetOn = known.onsetOn();
        sampledOn = known.sampledOn();
        confirmedAt = known.confirmedAt();
        reportedAt = known.reportedAt();
        symptoms = known.symptoms();
        severity = known.severity();
        source = known.source();
        bnCode = known.bnCode();
        facility = known.facility();
        transferredTo = known.transferredTo();
        transferredOn = known.transferredOn();
        outcome = known.outcome();
        outcomeOn = known.outcomeOn();
        note = known.note();
    }

    public CaseFacts facts() {
        return new CaseFacts(
                classification,
                definition,
                onsetOn,
                sampledOn,
                confirmedAt,
                reportedAt,
                symptoms,
                severity,
                source,
                bnCode,
                facility,
                transferredTo,
                transferredOn,
                outcome,
                outcomeOn,
                note);
    }

    /** @param at null leaves the time of an earlier confirmation as it is */
    public CaseFactsDraft classified(Classification as, String under, @Nullable Instant at) {
        classification = as;
        definition = under;
        confirmedAt = at == null ? confirmedAt : at;
        return this;
    }

    /** No longer what it was: a suspicion has no time of confirmation, a discarded case keeps the one it had. */
    CaseFactsDraft lowered(Classification as) {
        classification = as;
        confirmedAt = as == Classification.DISCARDED ? confirmedAt : null;
        return this;
    }

    public CaseFactsDraft reportedAt(Instant at) {
        reportedAt = at;
        return this;
    }

    public CaseFactsDraft source(Source found) {
        source = found;
        return this;
    }

    public CaseFactsDraft symptoms(List<String> signs) {
        symptoms = List.copyOf(signs);
        return this;
    }

    public CaseFactsDraft transferred(@Nullable String to, @Nullable LocalDate on) {
        transferredTo = to;
        transferredOn = on;
        return this;
    }

    public CaseFactsDraft ended(@Nullable Outcome how, @Nullable LocalDate on) {
        outcome = how;
        outcomeOn = on;
        return this;
    }

    public CaseFactsDraft onsetOn(@Nullable LocalDate value) {
        onsetOn = value;
        return this;
    }

    public CaseFactsDraft sampledOn(@Nullable LocalDate value) {
        sampledOn = value;
        return this;
    }

    public CaseFactsDraft severity(@Nullable Severity value) {
        severity = value;
        return this;
    }

    public CaseFactsDraft bnCode(@Nullable String value) {
        bnCode = value;
        return this;
    }

    public CaseFactsDraft facility(@Nullable String value) {
        facility = value;
        return this;
    }

    public CaseFactsDraft note(@Nullable String value) {
        note = value;
        return this;
    }
}
