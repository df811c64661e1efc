package vn.vungxanh.care.treatment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.care.protocols.DischargeCriteria;
import vn.vungxanh.care.protocols.DischargeRules;
import vn.vungxanh.care.protocols.Recovery;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Case;
import vn.vungxanh.surveillance.cases.Severity;
import vn.vungxanh.surveillance.testing.DischargeTests;

/** Puts together what is known of a patient and judges it by the rule of the day. */
@Service
@Transactional
public class DischargeJudge {

    private final DischargeRules rules;
    private final DischargeTests tests;
    private final ObservationRepository observations;
    private final TellsCases cases;

    DischargeJudge(DischargeRules rules, DischargeTests tests, ObservationRepository observations, TellsCases cases) {
        this.rules = rules;
        this.tests = tests;
        this.observations = observations;
        this.cases = cases;
    }

    public DischargeCriteria judge(Scope scope, Admission patient, Instant leavesAt) {
        var on = Vietnam.dayOf(leavesAt);
        var illness = patient.caseId() == null ? null : cases.find(scope, patient.caseId());
        var seen = observations.of(patient.id()).stream()
                .filter(each -> !each.replaced() && !each.seen().at().isAfter(leavesAt))
                .map(Observation::seen)
                .toList();
        var hadSymptoms = hadSymptoms(patient, illness, seen);
        var verdict = tests.verdict(scope, patient.person(), leavesAt);
        return DischargeCriteria.judge(
                rules.inForce(hadSymptoms, on),
                new Recovery(
                        on,
                        hadSymptoms,
                        dayZero(patient, illness, hadSymptoms),
                        symptomFreeSince(seen),
                        verdict.counted().stream()
                                .map(sample -> Vietnam.dayOf(sample.sampledAt()))
                                .toList(),
                        verdict.rule().samples(),
                        verdict.met()));
    }

    private static boolean hadSymptoms(Admission patient, @Nullable Case illness, List<NewObservation> seen) {
        return patient.firstSeverity() != Severity.NONE
                || (illness != null && illness.facts().onsetOn() != null)
                || seen.stream().anyMatch(each -> each.symptoms() || each.severity() != Severity.NONE);
    }

    private static LocalDate dayZero(Admission patient, @Nullable Case illness, boolean hadSymptoms) {
        var admitted = Vietnam.dayOf(patient.admittedAt());
        if (illness == null) {
            return admitted;
        }
        var onset = illness.facts().onsetOn();
        var confirmed = illness.facts().confirmedAt();
        if (hadSymptoms && onset != null) {
            return onset;
        }
        return confirmed == null ? admitted : Vietnam.dayOf(confirmed);
    }

    /** The first day of the latest run of days without symptoms. */
    static @Nullable LocalDate symptomFreeSince(List<NewObservation> latestFirst) {
        LocalDate since = null;
        for (var each : latestFirst) {
            if (each.symptoms()) {
                break;
            }
            since = Vietnam.dayOf(each.at());
        }
        return since;
    }
}
