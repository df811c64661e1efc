package vn.vungxanh.surveillance.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Case;
import vn.vungxanh.surveillance.cases.Disease;

/** A case as somebody would type it. */
final class TypedCase {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private TypedCase() {}

    static Map<String, String> blank(Instant now) {
        return Map.of("disease", Disease.COVID_19, "source", "UNKNOWN", "reportedAt", time(now));
    }

    static Map<String, String> of(Case known) {
        var facts = known.facts();
        var typed = new HashMap<String, String>();
        typed.put("version", Integer.toString(known.version()));
        typed.put("classification", facts.classification().name());
        typed.put("onsetOn", day(facts.onsetOn()));
        typed.put("sampledOn", day(facts.sampledOn()));
        typed.put("confirmedAt", time(facts.confirmedAt()));
        typed.put("reportedAt", time(facts.reportedAt()));
        typed.put("symptoms", String.join(", ", facts.symptoms()));
        typed.put("severity", text(facts.severity()));
        typed.put("source", facts.source().name());
        typed.put("facility", text(facts.facility()));
        typed.put("transferredTo", text(facts.transferredTo()));
        typed.put("transferredOn", day(facts.transferredOn()));
        typed.put("outcome", text(facts.outcome()));
        typed.put("outcomeOn", day(facts.outcomeOn()));
        typed.put("bnCode", text(facts.bnCode()));
        typed.put("note", text(facts.note()));
        return typed;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "" : MINUTE.format(instant.atZone(Vietnam.ZONE));
    }
}
