package vn.vungxanh.care.protocols;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.platform.sheets.DatedRows;
import vn.vungxanh.surveillance.cases.Severity;

/**
 * One sentence of the triage.
 *
 * @param severity null fits every one
 * @param placedAs how ill the patient is taken to be when a tier is chosen
 */
public record TriageRule(
        String id,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Severity severity,
        @Nullable Integer ageFrom,
        boolean pregnant,
        boolean comorbid,
        Severity placedAs,
        BedKind bedKind,
        String source,
        String confidence) {

    boolean fits(Condition patient, LocalDate on) {
        return DatedRows.inForce(validFrom, validTo, on)
                && (severity == null || severity == patient.severity())
                && (ageFrom == null || (patient.age() != null && patient.age() >= ageFrom))
                && (!pregnant || patient.pregnant())
                && (!comorbid || patient.comorbid());
    }
}
