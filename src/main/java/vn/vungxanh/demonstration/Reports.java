package vn.vungxanh.demonstration;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.CaseFacts;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.Classification;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.NewCase;
import vn.vungxanh.surveillance.cases.Outcome;
import vn.vungxanh.surveillance.cases.Severity;
import vn.vungxanh.surveillance.cases.Source;
import vn.vungxanh.surveillance.cases.Waves;

/** Records the cases through the door of the cases room. */
@Component
class Reports {

    private static final String DEFINITION = "covid-2020-pcr";
    private static final String FIELD_HOSPITAL = "Bệnh viện dã chiến Điện Biên Phủ";
    private static final String CENTRAL_HOSPITAL = "Bệnh viện Bệnh nhiệt đới Trung ương cơ sở 2";
    private static final LocalDate WAVE = LocalDate.of(2021, 5, 7);

    /** The two patients who were transferred, and when: report 88-BC/BCS, section II.2.3d. */
    private static final Map<String, LocalDate> TRANSFERS =
            Map.of("BN3096", LocalDate.of(2021, 5, 14), "BN3838", LocalDate.of(2021, 5, 18));

    private static final List<List<String>> SIGNS =
            List.of(List.of("sốt", "ho"), List.of("ho", "đau họng"), List.of("sốt", "mệt mỏi"), List.of("mất vị giác"));

    private final CaseManagement cases;
    private final Waves waves;

    Reports(CaseManagement cases, Waves waves) {
        this.cases = cases;
        this.waves = waves;
    }

    void beginWave(UnitId province) {
        waves.declare(Disease.COVID_19, province, "Đợt dịch từ ngày 07/5/2021", WAVE);
    }

    /** The recorded cases of the wave of May, by number of the resident; recorded again, they stay the same. */
    Map<Integer, CaseId> record(Scope scope, Outbreak outbreak, List<PersonId> persons, Map<String, UnitId> communes) {
        var reported = new ArrayList<NewCase>();
        for (var earlier : outbreak.earlierPatients()) {
            reported.add(newCase(earlier.person(), facts(earlier), earlier.code(), persons, communes));
        }
        var patients = outbreak.patients().stream()
                .sorted(Comparator.comparing(Patient::confirmedAt))
                .toList();
        for (var patient : patients) {
            reported.add(newCase(patient.person(), facts(patient), patient.code(), persons, communes));
        }
        var recorded = cases.recordAll(scope, reported);
        var ids = new HashMap<Integer, CaseId>();
        var offset = outbreak.earlierPatients().size();
        for (var i = 0; i < patients.size(); i++) {
            ids.put(patients.get(i).person().number(), recorded.get(offset + i).caseId());
        }
        return ids;
    }

    private static NewCase newCase(
            Resident person, CaseFacts facts, String ref, List<PersonId> persons, Map<String, UnitId> communes) {
        var unit = Objects.requireNonNull(communes.get(person.commune()));
        return new NewCase(persons.get(person.number()), Disease.COVID_19, unit, facts, "demo:" + ref);
    }

    private static CaseFacts facts(Patient patient) {
        var transferredOn = patient.bn() == null ? null : TRANSFERS.get(patient.bn());
        return CaseFacts.suspected(
                        DEFINITION, patient.reportedAt(), patient.index() ? Source.COMMUNITY : Source.CONTACT)
                .classified(Classification.CONFIRMED, DEFINITION, patient.confirmedAt())
                .onsetOn(patient.onsetOn())
                .sampledOn(Vietnam.dayOf(patient.sampledAt()))
                .symptoms(
                        patient.onsetOn() == null
                                ? List.of()
                                : SIGNS.get(patient.person().number() % SIGNS.size()))
                .severity(severity(patient.onsetOn(), transferredOn))
                .bnCode(patient.bn())
                .facility(FIELD_HOSPITAL)
                .transferred(transferredOn == null ? null : CENTRAL_HOSPITAL, transferredOn)
                .facts();
    }

    private static Severity severity(@Nullable LocalDate onsetOn, @Nullable LocalDate transferredOn) {
        if (transferredOn != null) {
            return Severity.SEVERE;
        }
        return onsetOn == null ? Severity.NONE : Severity.MILD;
    }

    private static CaseFacts facts(EarlierPatient earlier) {
        var confirmedAt = Vietnam.startOf(earlier.confirmedOn()).plus(Duration.ofHours(9));
        return CaseFacts.suspected(DEFINITION, confirmedAt.plus(Duration.ofHours(2)), Source.IMPORTED)
                .classified(Classification.CONFIRMED, DEFINITION, confirmedAt)
                .onsetOn(earlier.onsetOn())
                .sampledOn(earlier.sampledOn())
                .symptoms(List.of("sốt", "ho"))
                .severity(Severity.MILD)
                .ended(Outcome.RECOVERED, earlier.recoveredOn())
                .facts();
    }
}
