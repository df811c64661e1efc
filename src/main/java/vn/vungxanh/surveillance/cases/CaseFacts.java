package vn.vungxanh.surveillance.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case. The five dates are five different facts.
 *
 * @param definition id of the dated case definition under which it was classified
 * @param bnCode the national number, given by the Ministry after the local confirmation
 * @param facility where the person is treated in the province
 */
public record CaseFacts(
        Classification classification,
        String definition,
        @Nullable LocalDate onsetOn,
        @Nullable LocalDate sampledOn,
        @Nullable Instant confirmedAt,
        Instant reportedAt,
        List<String> symptoms,
        @Nullable Severity severity,
        Source source,
        @Nullable String bnCode,
        @Nullable String facility,
        @Nullable String transferredTo,
        @Nullable LocalDate transferredOn,
        @Nullable Outcome outcome,
        @Nullable LocalDate outcomeOn,
        @Nullable String note) {

    public CaseFacts {
        symptoms = List.copyOf(symptoms);
    }

    /** A suspicion of which nothing more is known yet. */
    public static CaseFactsDraft suspected(String definition, Instant reportedAt, Source source) {
        return new CaseFactsDraft(definition, reportedAt, source);
    }

    /** The same facts, to be corrected. */
    public CaseFactsDraft change() {
        return new CaseFactsDraft(this);
    }
}
