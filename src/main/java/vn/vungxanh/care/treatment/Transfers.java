package vn.vungxanh.care.treatment;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.care.beds.Placement;
import vn.vungxanh.care.beds.Placing;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.Facilities;
import vn.vungxanh.care.facilities.Facility;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.care.protocols.Condition;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Severity;

/** Transfers that somebody, or the rule, proposes; the doctor does them or gives them up. */
@Service
@Transactional
public class Transfers {

    private static final Locale PAPERS = Locale.forLanguageTag("vi");

    private final TransferRepository transfers;
    private final AdmissionRepository admissions;
    private final Facilities facilities;
    private final Placing placing;
    private final PeopleQueries people;
    private final MessageSource words;
    private final AuditTrail audit;
    private final Clock clock;

    Transfers(
            TransferRepository transfers,
            AdmissionRepository admissions,
            Facilities facilities,
            Placing placing,
            PeopleQueries people,
            MessageSource words,
            AuditTrail audit,
            Clock clock) {
        this.transfers = transfers;
        this.admissions = admissions;
        this.facilities = facilities;
        this.placing = placing;
        this.people = people;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    public void propose(Scope scope, AdmissionId id, FacilityId to, BedKind kind, String reason) {
        var known = admissions.find(id).orElseThrow(() -> new NotFound("admission " + id));
        TreatmentRule.ADMISSION_ENDED.brokenIf(!known.isOpen());
        TreatmentRule.REASON_NEEDED.brokenIf(reason.strip().length() < 3);
        TreatmentRule.TRANSFER_TO_THE_SAME_PLACE.brokenIf(known.facility().equals(to));
        propose(
                scope,
                known,
                facilities.find(to).orElseThrow(() -> TreatmentRule.FACILITY_UNKNOWN.broken()),
                kind,
                reason.strip());
    }

    public void giveUp(Scope scope, AdmissionId id, String reason) {
        TreatmentRule.REASON_NEEDED.brokenIf(reason.strip().length() < 3);
        TreatmentRule.TRANSFER_NOT_OPEN.brokenIf(!transfers.giveUp(id, clock.instant(), reason.strip()));
        admissions
                .find(id)
                .ifPresent(known -> audit.wrote(
                        scope, "treatment.audit.proposed", known.person().value(), reason.strip()));
    }

    @Transactional(readOnly = true)
    public Optional<Transfer> openOf(Scope scope, AdmissionId id) {
        return transfers.openOf(id);
    }

    @Transactional(readOnly = true)
    public List<Transfer> open(Scope scope) {
        return transfers.open();
    }

    /** Where the patient belongs now, and which places have a bed for that. */
    @Transactional(readOnly = true)
    public Placement placement(Scope scope, Admission known) {
        return placement(scope, known, known.severity());
    }

    /** Whoever belongs on a higher floor than the facility's is proposed for a bed there. */
    void proposeByRule(Scope scope, Admission known, Severity severity) {
        var here = facilities.get(known.facility());
        var now = placement(scope, known, severity);
        if (here.outside()
                || (now.tier().number() <= here.tier()
                        && known.bedKind().serves(now.rule().bedKind()))) {
            return;
        }
        now.places().stream()
                .filter(place -> place.facility().tier() >= now.tier().number())
                .findFirst()
                .ifPresent(place -> propose(
                        scope,
                        known,
                        place.facility(),
                        place.kind(),
                        words.getMessage(
                                "treatment.proposal.reason",
                                new Object[] {
                                    words.getMessage("treatment.severity." + severity, null, PAPERS),
                                    now.tier().number(),
                                    words.getMessage(
                                            "facilities.bedKind." + now.rule().bedKind(), null, PAPERS)
                                },
                                PAPERS)));
    }

    private Placement placement(Scope scope, Admission known, Severity severity) {
        var year = people.find(scope, known.person())
                .map(person -> person.birthYear())
                .orElse(null);
        var today = Vietnam.dayOf(clock.instant());
        var patient = new Condition(
                severity,
                year == null ? null : (Integer) (today.getYear() - year),
                known.pregnant(),
                !known.comorbidities().isEmpty());
        return placing.of(patient, known.unit(), Set.of(known.facility()));
    }

    private void propose(Scope scope, Admission known, Facility to, BedKind kind, String reason) {
        transfers.propose(
                new Transfer(
                        TimeOrderedId.next(clock),
                        known.id(),
                        known.facility(),
                        to.id(),
                        kind,
                        reason,
                        clock.instant(),
                        scope.login()),
                known,
                to);
        audit.wrote(scope, "treatment.audit.proposed", known.person().value(), to.code());
    }
}
