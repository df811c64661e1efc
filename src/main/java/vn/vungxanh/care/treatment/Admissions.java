package vn.vungxanh.care.treatment;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;

/** What others may do with patients. Each call is one transaction, with its history and its audit row. */
@Service
@Transactional
public class Admissions {

    private final AdmissionRepository admissions;
    private final Admitting admitting;
    private final Moves moves;
    private final Discharges discharges;
    private final PastIntake past;
    private final DischargeJudge judge;
    private final Corrections corrections;
    private final Clock clock;

    Admissions(
            AdmissionRepository admissions,
            Admitting admitting,
            Moves moves,
            Discharges discharges,
            PastIntake past,
            DischargeJudge judge,
            Corrections corrections,
            Clock clock) {
        this.admissions = admissions;
        this.admitting = admitting;
        this.moves = moves;
        this.discharges = discharges;
        this.past = past;
        this.judge = judge;
        this.corrections = corrections;
        this.clock = clock;
    }

    public AdmissionId admit(Scope scope, NewAdmission wanted) {
        var id = admitting.admit(scope, wanted);
        admissions
                .find(id)
                .ifPresent(fresh -> admissions.expect(
                        id, judge.judge(scope, fresh, clock.instant()).earliest()));
        return id;
    }

    /** Leaves here and arrives there in one step: to another facility, or to another bed of the same one. */
    public void transfer(Scope scope, AdmissionId id, NewTransfer wanted) {
        moves.move(scope, open(id), wanted);
    }

    /** Home by the dated rule or against it with a reason, dead, or gone. */
    public void discharge(Scope scope, AdmissionId id, Ending how) {
        discharges.discharge(scope, open(id), how);
    }

    /**
     * What was entered wrongly is put right with a reason; what stood there before is kept.
     *
     * @throws vn.vungxanh.kernel.StaleVersion when somebody else changed it meanwhile
     */
    public void correct(Scope scope, AdmissionId id, Correction right) {
        corrections.correct(scope, find(id), right);
    }

    /** Entered by mistake: the bed is free again as if it had never been taken. */
    public void cancel(Scope scope, AdmissionId id, String reason) {
        corrections.cancel(scope, find(id), reason);
    }

    /** Who of these persons lies somewhere now. */
    @Transactional(readOnly = true)
    public Map<UUID, Admission> current(Scope scope, Collection<UUID> persons) {
        return persons.isEmpty()
                ? Map.of()
                : admissions.current(persons).stream()
                        .collect(Collectors.toMap(each -> each.person().value(), Function.identity()));
    }

    /**
     * Treatments of before, many with a handful of statements and without news: cases and other rooms are told by whoever
     * brings them. A person whose treatment would overlap another one is left out.
     *
     * @return as many as were taken
     */
    public int takePast(Scope scope, List<PastAdmission> all) {
        return past.take(scope, all);
    }

    private Admission find(AdmissionId id) {
        return admissions.find(id).orElseThrow(() -> new NotFound("admission " + id));
    }

    private Admission open(AdmissionId id) {
        var known = find(id);
        TreatmentRule.ADMISSION_ENDED.brokenIf(!known.isOpen());
        return known;
    }
}
