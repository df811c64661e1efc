package vn.vungxanh.care.treatment;

import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.facilities.Facilities;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;

/** Leaves here and arrives there in one step: to another facility, or to another bed of the same one. */
@Component
class Moves {

    private final AdmissionRepository admissions;
    private final StayRepository stays;
    private final GivesBeds beds;
    private final Facilities facilities;
    private final TransferRepository proposals;
    private final TellsCases cases;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Moves(
            AdmissionRepository admissions,
            StayRepository stays,
            GivesBeds beds,
            Facilities facilities,
            TransferRepository proposals,
            TellsCases cases,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.admissions = admissions;
        this.stays = stays;
        this.beds = beds;
        this.facilities = facilities;
        this.proposals = proposals;
        this.cases = cases;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    void move(Scope scope, Admission known, NewTransfer wanted) {
        var to = facilities.find(wanted.to()).orElseThrow(() -> TreatmentRule.FACILITY_UNKNOWN.broken());
        var reason = wanted.reason().strip();
        var elsewhere = !known.facility().equals(to.id());
        TreatmentRule.REASON_NEEDED.brokenIf(elsewhere && reason.length() < 3);
        TreatmentRule.TRANSFER_TO_THE_SAME_PLACE.brokenIf(
                !elsewhere && wanted.bed() == null && wanted.bedKind() == known.bedKind());
        TreatmentRule.ADMISSION_IN_FUTURE.brokenIf(wanted.at().isAfter(clock.instant()));
        TreatmentRule.TRANSFER_BEFORE_STAY.brokenIf(
                stays.of(known.id()).stream().anyMatch(stay -> stay.fromAt().isAfter(wanted.at())));
        stays.end(known.id(), wanted.at());
        var given = beds.give(known, to, wanted.bedKind(), wanted.bed(), wanted.at(), reason.isEmpty() ? null : reason);
        admissions.move(known, to, given);
        if (elsewhere) {
            proposals.done(known.id(), wanted.at());
            cases.moved(scope, known.caseId(), to, wanted.at());
        }
        var what = elsewhere ? "treatment.audit.transferred" : "treatment.audit.bed";
        audit.wrote(scope, what, known.person().value(), to.code());
        Stream.of(known.unit(), facilities.get(known.facility()).unit(), to.unit())
                .distinct()
                .forEach(unit -> news.publishEvent(new BedsChanged(unit.value())));
    }
}
