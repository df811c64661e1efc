package vn.vungxanh.surveillance.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.Vietnam;

/** The illnesses that a batch may be about, known before or met earlier in the same batch. */
final class KnownIllnesses {

    /** Two reports of the same disease of the same person this close are one illness; further apart, two. */
    static final int SAME_ILLNESS_DAYS = 90;

    private final Map<String, CaseId> byRef = new HashMap<>();
    private final Map<PersonId, List<CaseId>> byPerson = new HashMap<>();
    private final Map<String, CaseId> byBnCode = new HashMap<>();
    private final Map<CaseId, Case> before = new HashMap<>();
    private final Map<CaseId, Case> now = new LinkedHashMap<>();
    private final Map<CaseId, @Nullable String> created = new LinkedHashMap<>();

    KnownIllnesses(List<CaseWriter.Candidate> candidates, Map<String, CaseId> holders) {
        for (var candidate : candidates) {
            before.put(candidate.illness().id(), candidate.illness());
            index(candidate.illness(), candidate.person(), candidate.externalRef());
        }
        byBnCode.putAll(holders);
    }

    @Nullable
    Case illnessOf(NewCase reported) {
        var same = reported.externalRef() == null ? null : byRef.get(reported.externalRef());
        if (same != null) {
            return now.get(same);
        }
        return byPerson.getOrDefault(reported.person(), List.of()).stream()
                .map(now::get)
                .filter(each -> each != null && isSameIllness(each, reported))
                .min(Comparator.comparingLong((Case each) -> daysBetween(each, reported))
                        .thenComparing(Case::localCode))
                .orElse(null);
    }

    /** A suspicion that was discarded is over: what is heard of the person after that day is another one. */
    private static boolean isSameIllness(Case known, NewCase reported) {
        var over = known.discardedAt();
        return known.disease().equals(reported.disease())
                && daysBetween(known, reported) <= SAME_ILLNESS_DAYS
                && (over == null || !heardOn(reported.facts()).isAfter(Vietnam.dayOf(over)));
    }

    private static long daysBetween(Case known, NewCase reported) {
        return Math.abs(ChronoUnit.DAYS.between(anchor(known.facts()), anchor(reported.facts())));
    }

    private static LocalDate heardOn(CaseFacts facts) {
        return Vietnam.dayOf(facts.confirmedAt() == null ? facts.reportedAt() : facts.confirmedAt());
    }

    private static LocalDate anchor(CaseFacts facts) {
        return facts.onsetOn() != null ? facts.onsetOn() : heardOn(facts);
    }

    boolean isTaken(@Nullable String bnCode, @Nullable Case by) {
        var holder = bnCode == null ? null : byBnCode.get(bnCode);
        return holder != null && (by == null || !holder.equals(by.id()));
    }

    void add(Case illness, @Nullable String ref) {
        created.put(illness.id(), ref);
        index(illness, illness.person(), ref);
    }

    /** Whether there is anything new in these facts. */
    boolean learnt(Case known, CaseFacts facts) {
        if (CaseFields.between(known.facts(), facts).isEmpty()) {
            return false;
        }
        index(known.with(facts), known.person(), null);
        return true;
    }

    private void index(Case illness, PersonId person, @Nullable String ref) {
        now.put(illness.id(), illness);
        var ofPerson = byPerson.computeIfAbsent(person, each -> new ArrayList<>());
        if (!ofPerson.contains(illness.id())) {
            ofPerson.add(illness.id());
        }
        if (ref != null) {
            byRef.put(ref, illness.id());
        }
        if (illness.facts().bnCode() != null) {
            byBnCode.put(illness.facts().bnCode(), illness.id());
        }
    }

    List<CaseWriter.Inserted> created() {
        return now.values().stream()
                .filter(illness -> created.containsKey(illness.id()))
                .map(illness -> new CaseWriter.Inserted(illness, created.get(illness.id())))
                .toList();
    }

    List<CaseWriter.Changed> updated() {
        var changed = new ArrayList<CaseWriter.Changed>();
        before.forEach((id, old) -> {
            var illness = now.get(id);
            if (illness != null && illness != old) {
                changed.add(new CaseWriter.Changed(illness, CaseFields.between(old.facts(), illness.facts())));
            }
        });
        changed.sort(Comparator.comparing(each -> each.illness().id().value()));
        return changed;
    }

    /** Those that were open before and have an outcome now. */
    List<Case> newlyClosed() {
        return now.values().stream()
                .filter(illness -> illness.facts().outcomeOn() != null)
                .filter(illness -> {
                    var old = before.get(illness.id());
                    return old != null && old.facts().outcomeOn() == null;
                })
                .toList();
    }

    List<UUID> newlyConfirmed() {
        return now.values().stream()
                .filter(illness -> illness.facts().classification() == Classification.CONFIRMED)
                .filter(illness -> {
                    var old = before.get(illness.id());
                    return old == null || old.facts().classification() != Classification.CONFIRMED;
                })
                .map(illness -> illness.id().value())
                .toList();
    }
}
