package vn.vungxanh.care.treatment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.TimeOrderedId;

/** What a doctor notes at the bed: how the patient is, what was decided with whom. */
@Service
@Transactional
public class WardRound {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_PEOPLE = 300;
    private static final int LONGEST_LINK = 500;

    private final AdmissionRepository admissions;
    private final ObservationRepository observations;
    private final DischargeJudge judge;
    private final Transfers transfers;
    private final TellsCases cases;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    WardRound(
            AdmissionRepository admissions,
            ObservationRepository observations,
            DischargeJudge judge,
            Transfers transfers,
            TellsCases cases,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.admissions = admissions;
        this.observations = observations;
        this.judge = judge;
        this.transfers = transfers;
        this.cases = cases;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** When the patient now belongs on another floor, a transfer is proposed. */
    public void observe(Scope scope, AdmissionId id, NewObservation seen) {
        var known = find(id);
        var now = clock.instant();
        TreatmentRule.OBSERVATION_IMPLAUSIBLE.brokenIf(!seen.isPlausible());
        var ended = known.endedAt();
        TreatmentRule.OBSERVATION_OUTSIDE_STAY.brokenIf(seen.at().isAfter(now)
                || seen.at().isBefore(known.admittedAt())
                || (ended != null && seen.at().isAfter(ended))
                || known.cancelledAt() != null);
        var replaced = seen.replaces();
        if (replaced != null) {
            var before = observations.of(id).stream()
                    .filter(each -> each.id().equals(replaced) && !each.replaced())
                    .findFirst()
                    .orElseThrow(() -> new NotFound("observation " + replaced));
            TreatmentRule.REASON_NEEDED.brokenIf(
                    seen.note() == null && before.seen().note() == null);
        }
        observations.add(TimeOrderedId.next(clock), known, seen, now, scope.login());
        audit.wrote(scope, "treatment.audit.observed", known.person().value(), null);
        latest(id).ifPresent(latest -> {
            if (latest.severity() != known.severity() || !latest.at().equals(known.severityAt())) {
                admissions.seen(id, latest.severity(), latest.at());
            }
            if (latest.severity() != known.severity()) {
                cases.seen(scope, known.caseId(), latest.severity());
                news.publishEvent(new BedsChanged(known.unit().value()));
            }
            if (known.isOpen()) {
                admissions.expect(id, judge.judge(scope, known, now).earliest());
                transfers.proposeByRule(scope, known, latest.severity());
            }
        });
    }

    public void note(Scope scope, AdmissionId id, Note note) {
        var known = find(id);
        var link = note.link();
        var people = note.people();
        TreatmentRule.NOTE_INCOMPLETE.brokenIf(note.text().isBlank()
                || note.text().length() > LONGEST_TEXT
                || (people != null && people.length() > LONGEST_PEOPLE)
                || (link != null && link.length() > LONGEST_LINK));
        TreatmentRule.LINK_NEEDS_HTTPS.brokenIf(link != null && !link.startsWith("https://"));
        TreatmentRule.OBSERVATION_OUTSIDE_STAY.brokenIf(note.heldAt().isAfter(clock.instant()));
        observations.addNote(TimeOrderedId.next(clock), known, note, clock.instant());
        audit.wrote(scope, "treatment.audit.note", known.person().value(), null);
    }

    @Transactional(readOnly = true)
    public List<Observation> observations(Scope scope, AdmissionId id) {
        return observations.of(id);
    }

    @Transactional(readOnly = true)
    public List<Note> notes(Scope scope, AdmissionId id) {
        return observations.notesOf(id);
    }

    private Optional<NewObservation> latest(AdmissionId id) {
        return observations.of(id).stream()
                .filter(each -> !each.replaced())
                .map(Observation::seen)
                .findFirst();
    }

    private Admission find(AdmissionId id) {
        return admissions.find(id).orElseThrow(() -> new NotFound("admission " + id));
    }
}
