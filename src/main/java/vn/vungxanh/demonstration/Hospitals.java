package vn.vungxanh.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.Capacity;
import vn.vungxanh.care.facilities.Facilities;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.care.facilities.FacilityKind;
import vn.vungxanh.care.facilities.NewFacility;
import vn.vungxanh.care.treatment.Admissions;
import vn.vungxanh.care.treatment.End;
import vn.vungxanh.care.treatment.PastAdmission;
import vn.vungxanh.care.treatment.PastAdmission.Seen;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Severity;

/** Enters hospitals and patients: 52 in the field hospital, two transferred, three of February who went home. */
@Component
class Hospitals {

    private static final String FIELD = "BVDC-DBP";
    private static final String PROVINCIAL = "BVDK-DB";
    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);
    private static final Instant LAST = Instant.parse("2021-05-23T22:50:00Z");
    private static final int WATCH = 14;

    /** When and why, as the report says it (88-BC/BCS, II.2.3d). */
    private static final Map<String, Transferred> TRANSFERS = Map.of(
            "BN3096",
            new Transferred(
                    Instant.parse("2021-05-14T02:30:00Z"),
                    "Suy hô hấp, viêm phổi; tiền sử hen phế quản, tăng huyết áp, cắt tuyến giáp, tiên lượng xấu"),
            "BN3838",
            new Transferred(
                    Instant.parse("2021-05-18T03:15:00Z"),
                    "Viêm phổi; có thai 35 tuần (thụ tinh ống nghiệm), theo dõi tiền sản giật"));

    private record Transferred(Instant at, String why) {}

    private final Facilities facilities;
    private final Admissions admissions;
    private final Units units;

    Hospitals(Facilities facilities, Admissions admissions, Units units) {
        this.facilities = facilities;
        this.admissions = admissions;
        this.units = units;
    }

    void enter(Scope scope, Loaded loaded) {
        var known = new LinkedHashMap<String, FacilityId>();
        for (var row : Table.read("facilities.csv")) {
            known.put(row.get("code"), facilities.add(scope, facility(row, loaded)));
        }
        var central = facilities.add(
                scope,
                NewFacility.of(
                                "BNDTW-2",
                                "Bệnh viện Bệnh nhiệt đới Trung ương cơ sở 2",
                                FacilityKind.HOSPITAL,
                                units.byCode("01", DAY).orElseThrow().id(),
                                LocalDate.of(2020, 2, 1),
                                Capacity.ofBeds(LocalDate.of(2020, 2, 1), 3, 300, 100, 60))
                        .elsewhere());
        var past = new ArrayList<PastAdmission>();
        loaded.outbreak().patients().forEach(patient -> past.add(admission(patient, loaded, known, central)));
        loaded.outbreak().earlierPatients().forEach(patient -> past.add(earlier(patient, loaded, known)));
        admissions.takePast(scope, past);
    }

    private static NewFacility facility(CSVRecord row, Loaded loaded) {
        var opened = LocalDate.parse(row.get("opened"));
        return NewFacility.of(
                row.get("code"),
                row.get("name"),
                FacilityKind.valueOf(row.get("kind")),
                loaded.commune(row.get("commune")),
                opened,
                new Capacity(
                        opened,
                        Integer.parseInt(row.get("tier")),
                        Integer.parseInt(row.get("ordinary")),
                        Integer.parseInt(row.get("oxygen")),
                        Integer.parseInt(row.get("icu")),
                        Integer.parseInt(row.get("ventilators")),
                        Integer.parseInt(row.get("oxygen")) * 15));
    }

    private static PastAdmission admission(
            Patient patient, Loaded loaded, Map<String, FacilityId> known, FacilityId central) {
        var at = earlier(patient.confirmedAt().plus(Duration.ofMinutes(150)));
        var transfer = patient.bn() == null ? null : TRANSFERS.get(patient.bn());
        var severity = patient.onsetOn() == null ? Severity.NONE : Severity.MILD;
        var opened = Instant.parse("2021-05-08T01:00:00Z");
        var first = at.isBefore(opened) ? PROVINCIAL : FIELD;
        var admission = PastAdmission.open(
                        loaded.persons().get(patient.person().number()),
                        loaded.illness(patient),
                        loaded.commune(patient.person().commune()),
                        Objects.requireNonNull(known.get(first)),
                        BedKind.ORDINARY,
                        at,
                        severity)
                .seen(seen(patient, at, transfer == null ? LAST : transfer.at(), severity, transfer != null));
        return transfer == null
                ? moved(admission, first, known, opened)
                : admission.moved(central, BedKind.ICU, transfer.at(), transfer.why());
    }

    /** Who lay in the provincial hospital moved when the field hospital opened. */
    private static PastAdmission moved(
            PastAdmission admission, String first, Map<String, FacilityId> known, Instant opened) {
        return first.equals(FIELD)
                ? admission
                : admission.moved(
                        Objects.requireNonNull(known.get(FIELD)), BedKind.ORDINARY, opened, "Mở bệnh viện dã chiến");
    }

    /** Twice a day; who was transferred had become worse. */
    private static List<Seen> seen(Patient patient, Instant from, Instant to, Severity severity, boolean worse) {
        var all = new ArrayList<Seen>();
        var number = patient.person().number();
        for (var at = from.plus(Duration.ofHours(2)); at.isBefore(to); at = at.plus(Duration.ofHours(12))) {
            var last = worse && at.plus(Duration.ofHours(36)).isAfter(to);
            var spo2 = last ? 90 + number % 3 : 96 + (number + all.size()) % 4;
            all.add(new Seen(at, last ? Severity.SEVERE : severity, severity != Severity.NONE || last, spo2));
        }
        return all;
    }

    private static PastAdmission earlier(EarlierPatient patient, Loaded loaded, Map<String, FacilityId> known) {
        var at = Vietnam.startOf(patient.confirmedOn()).plus(Duration.ofHours(13));
        return PastAdmission.open(
                        loaded.persons().get(patient.person().number()),
                        null,
                        loaded.commune(patient.person().commune()),
                        Objects.requireNonNull(known.get(PROVINCIAL)),
                        BedKind.ORDINARY,
                        at,
                        Severity.MILD)
                .ended(Vietnam.startOf(patient.recoveredOn()).plus(Duration.ofHours(9)), End.RECOVERED, WATCH);
    }

    private static Instant earlier(Instant at) {
        return at.isAfter(LAST) ? LAST : at;
    }
}
