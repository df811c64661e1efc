package vn.vungxanh.care.treatment;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.StaleVersion;

/** Puts right what was entered wrongly, and keeps what stood there before. */
@Component
class Corrections {

    private final AdmissionRepository admissions;
    private final StayRepository stays;
    private final ChangeRepository changes;
    private final AuditTrail audit;
    private final Clock clock;

    Corrections(
            AdmissionRepository admissions,
            StayRepository stays,
            ChangeRepository changes,
            AuditTrail audit,
            Clock clock) {
        this.admissions = admissions;
        this.stays = stays;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    void correct(Scope scope, Admission known, Correction right) {
        reasonGiven(right.reason());
        var at = right.admittedAt();
        TreatmentRule.ADMISSION_IN_FUTURE.brokenIf(at.isAfter(clock.instant()));
        var first = stays.of(known.id()).stream().findFirst();
        var left = first.map(Stay::untilAt).orElse(known.endedAt());
        TreatmentRule.DISCHARGE_BEFORE_ADMISSION.brokenIf(left != null && at.isAfter(left));
        var was = new LinkedHashMap<String, @Nullable Object>();
        var is = new LinkedHashMap<String, @Nullable Object>();
        put(was, is, "admittedAt", known.admittedAt(), at);
        put(was, is, "expectedOn", known.expectedOn(), right.expectedOn());
        put(was, is, "pregnant", known.pregnant(), right.pregnant());
        put(was, is, "comorbidities", known.comorbidities(), right.comorbidities());
        if (is.isEmpty()) {
            return;
        }
        GivesBeds.excluding(() -> {
            if (!admissions.correct(known.id(), right)) {
                throw new StaleVersion("admission " + known.id());
            }
            stays.beganAt(known.id(), known.admittedAt(), at);
            return true;
        });
        is.forEach((what, value) -> changes.remember(
                known,
                new Change(
                        clock.instant(),
                        scope.login(),
                        what,
                        text(was.get(what)),
                        text(value),
                        right.reason().strip())));
        audit.wrote(scope, "treatment.audit.corrected", known.person().value(), String.join(", ", is.keySet()));
    }

    void cancel(Scope scope, Admission known, String reason) {
        reasonGiven(reason);
        TreatmentRule.ADMISSION_ENDED.brokenIf(!admissions.cancel(known.id(), clock.instant(), reason.strip()));
        stays.undo(known.id());
        changes.remember(known, new Change(clock.instant(), scope.login(), "cancelled", null, null, reason.strip()));
        audit.wrote(scope, "treatment.audit.cancelled", known.person().value(), reason.strip());
    }

    private static void put(
            LinkedHashMap<String, @Nullable Object> was,
            LinkedHashMap<String, @Nullable Object> is,
            String what,
            @Nullable Object before,
            @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            was.put(what, before);
            is.put(what, after);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof Instant at
                ? at.atZone(vn.vungxanh.kernel.Vietnam.ZONE).toLocalDateTime().toString()
                : value == null ? null : value.toString();
    }

    private static void reasonGiven(String reason) {
        TreatmentRule.REASON_NEEDED.brokenIf(reason.strip().length() < 3 || reason.length() > 500);
    }
}
