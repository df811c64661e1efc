package vn.vungxanh.care.treatment;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;

/** Ends treatments: by the dated rule, against it with a reason, by death. */
@Component
class Discharges {

    private final AdmissionRepository admissions;
    private final StayRepository stays;
    private final DischargeJudge judge;
    private final TellsCases cases;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Discharges(
            AdmissionRepository admissions,
            StayRepository stays,
            DischargeJudge judge,
            TellsCases cases,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.admissions = admissions;
        this.stays = stays;
        this.judge = judge;
        this.cases = cases;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    void discharge(Scope scope, Admission known, Ending how) {
        TreatmentRule.DEATH_NEEDS_CAUSE.brokenIf(
                how.as() == End.DIED && (how.cause() == null || how.cause().isBlank()));
        TreatmentRule.REASON_NEEDED.brokenIf(how.as() == End.LEFT && how.override() == null);
        check(known, how);
        if (how.as() == End.RECOVERED) {
            var criteria = judge.judge(scope, known, how.at());
            TreatmentRule.CRITERIA_NOT_MET.brokenIf(!criteria.met() && how.override() == null);
            end(scope, known, how, criteria.rule().watchDays(), criteria.rule().id());
        } else {
            end(scope, known, how, 0, null);
        }
    }

    private void check(Admission known, Ending how) {
        TreatmentRule.DISCHARGE_IN_FUTURE.brokenIf(how.at().isAfter(clock.instant()));
        TreatmentRule.DISCHARGE_BEFORE_ADMISSION.brokenIf(how.at().isBefore(known.admittedAt()));
        TreatmentRule.DISCHARGE_BEFORE_LAST_ENTRY.brokenIf(known.severityAt().isAfter(how.at())
                || stays.of(known.id()).stream().anyMatch(stay -> stay.fromAt().isAfter(how.at())));
    }

    private void end(Scope scope, Admission known, Ending how, int watchDays, @Nullable String rule) {
        stays.end(known.id(), how.at());
        TreatmentRule.ADMISSION_ENDED.brokenIf(!admissions.end(known.id(), how, watchDays, rule));
        cases.ended(scope, known.caseId(), how);
        audit.wrote(
                scope, "treatment.audit.ended", known.person().value(), how.as().name());
        events.publishEvent(new PatientDischarged(List.of(known.id().value())));
    }
}
