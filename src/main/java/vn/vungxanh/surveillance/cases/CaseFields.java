package vn.vungxanh.surveillance.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The facts of a case field by field: for the history, and for joining two reports of the same illness. */
final class CaseFields {

    private CaseFields() {}

    record Change(
            String field, @Nullable String before, @Nullable String after) {}

    static List<Change> between(CaseFacts before, CaseFacts after) {
        var old = texts(before);
        var changes = new ArrayList<Change>();
        texts(after).forEach((field, text) -> {
            if (!Objects.equals(old.get(field), text)) {
                changes.add(new Change(field, old.get(field), text));
            }
        });
        return changes;
    }

    /** What is newly known added to what was known: nothing is erased by silence, and a confirmation stays. */
    static CaseFacts joined(CaseFacts known, CaseFacts heard) {
        var surer = heard.classification() != Classification.DISCARDED
                && heard.classification().compareTo(known.classification()) > 0;
        var classification = surer ? heard.classification() : known.classification();
        var definition = surer ? heard.definition() : known.definition();
        return known.change()
                .classified(classification, definition, either(heard.confirmedAt(), known.confirmedAt()))
                .reportedAt(heard.reportedAt().isBefore(known.reportedAt()) ? heard.reportedAt() : known.reportedAt())
                .source(heard.source() == Source.UNKNOWN ? known.source() : heard.source())
                .symptoms(heard.symptoms().isEmpty() ? known.symptoms() : heard.symptoms())
                .onsetOn(either(heard.onsetOn(), known.onsetOn()))
                .sampledOn(either(heard.sampledOn(), known.sampledOn()))
                .severity(either(heard.severity(), known.severity()))
                .bnCode(either(heard.bnCode(), known.bnCode()))
                .facility(either(heard.facility(), known.facility()))
                .transferred(
                        either(heard.transferredTo(), known.transferredTo()),
                        either(heard.transferredOn(), known.transferredOn()))
                .ended(either(heard.outcome(), known.outcome()), either(heard.outcomeOn(), known.outcomeOn()))
                .note(either(heard.note(), known.note()))
                .facts();
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    private static Map<String, @Nullable String> texts(CaseFacts facts) {
        var texts = new LinkedHashMap<String, @Nullable String>();
        texts.put("classification", facts.classification().name());
        texts.put("definition", facts.definition());
        texts.put("onsetOn", text(facts.onsetOn()));
        texts.put("sampledOn", text(facts.sampledOn()));
        texts.put("confirmedAt", text(facts.confirmedAt()));
        texts.put("reportedAt", text(facts.reportedAt()));
        texts.put("symptoms", facts.symptoms().isEmpty() ? null : String.join(", ", facts.symptoms()));
        texts.put("severity", text(facts.severity()));
        texts.put("source", facts.source().name());
        texts.put("bnCode", facts.bnCode());
        texts.put("facility", facts.facility());
        texts.put("transferredTo", facts.transferredTo());
        texts.put("transferredOn", text(facts.transferredOn()));
        texts.put("outcome", text(facts.outcome()));
        texts.put("outcomeOn", text(facts.outcomeOn()));
        texts.put("note", facts.note());
        return texts;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
