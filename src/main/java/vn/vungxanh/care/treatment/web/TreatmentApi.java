package vn.vungxanh.care.treatment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.care.beds.BedBoard;
import vn.vungxanh.care.beds.BedRow;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.care.treatment.AdmissionLine;
import vn.vungxanh.care.treatment.Admissions;
import vn.vungxanh.care.treatment.NewAdmission;
import vn.vungxanh.care.treatment.TreatmentQueries;
import vn.vungxanh.care.treatment.TreatmentRule;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.Severity;

/** Beds and patients for other programs. */
@RestController
@RequestMapping("/api/v1")
class TreatmentApi {

    private static final int MOST = 1_000;

    private final BedBoard board;
    private final TreatmentQueries patients;
    private final Admissions admissions;
    private final Filters filters;
    private final Units units;

    TreatmentApi(BedBoard board, TreatmentQueries patients, Admissions admissions, Filters filters, Units units) {
        this.board = board;
        this.patients = patients;
        this.admissions = admissions;
        this.filters = filters;
        this.units = units;
    }

    record Beds(int total, int taken, int promised, int free) {}

    record FacilityBeds(
            UUID id,
            String code,
            String name,
            String kind,
            int tier,
            String unit,
            @Nullable Double latitude,
            @Nullable Double longitude,
            Beds ordinary,
            Beds oxygen,
            Beds icu,
            int ventilators) {}

    record Outlook(
            String state, int came, int left, @Nullable Double daysToFull) {}

    record Board(String unit, Instant asOf, List<FacilityBeds> facilities, Beds all, Beds icu, Outlook outlook) {}

    record Patient(
            UUID id,
            UUID person,
            @Nullable String caseCode,
            String unit,
            UUID facility,
            String facilityName,
            String bedKind,
            @Nullable String bed,
            Instant admittedAt,
            String severity,
            @Nullable LocalDate expectedOn,
            @Nullable Instant endedAt,
            @Nullable String end) {}

    record Patients(long total, int page, int pages, List<Patient> items) {}

    record Arrival(UUID person, @Nullable UUID caseId, UUID facility, BedKind bedKind, Instant at, Severity severity) {}

    record Admitted(UUID id) {}

    @GetMapping("/beds")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    Board beds(Scope scope, @RequestParam Map<String, String> words) {
        var asOf = filters.asOf(words);
        var unit = filters.unit(scope, words, asOf);
        var now = board.board(scope, unit, asOf);
        var rows = now.floors().stream()
                .flatMap(floor -> floor.rows().stream())
                .map(this::row)
                .toList();
        var outlook = now.outlook();
        return new Board(
                units.get(unit).code(),
                asOf,
                rows,
                beds(now.total().all()),
                beds(now.total().icu()),
                new Outlook(
                        outlook.state().name().toLowerCase(Locale.ROOT),
                        outlook.came(),
                        outlook.left(),
                        outlook.daysToFull()));
    }

    @GetMapping("/treatment/admissions")
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    Patients patients(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "100") int size) {
        TreatmentRule.UNREADABLE_FILTER.brokenIf(page < 1, "page", page);
        TreatmentRule.UNREADABLE_FILTER.brokenIf(size < 1 || size > MOST, "size", size);
        var found = patients.list(scope, filters.admissions(scope, words), page, size);
        return new Patients(
                found.total(),
                found.page(),
                found.pages(),
                found.items().stream().map(this::patient).toList());
    }

    @PostMapping("/treatment/admissions")
    @PreAuthorize("hasAuthority('TREAT_PATIENTS')")
    @ResponseStatus(HttpStatus.CREATED)
    Admitted admit(Scope scope, @RequestBody Arrival arrival) {
        var illness = arrival.caseId();
        var wanted = NewAdmission.of(
                new PersonId(arrival.person()),
                illness == null ? null : new CaseId(illness),
                new FacilityId(arrival.facility()),
                arrival.bedKind(),
                arrival.at(),
                arrival.severity());
        return new Admitted(admissions.admit(scope, wanted).value());
    }

    private FacilityBeds row(BedRow row) {
        var facility = row.of();
        return new FacilityBeds(
                facility.id().value(),
                facility.code(),
                facility.name(),
                facility.kind().name().toLowerCase(Locale.ROOT),
                facility.tier(),
                units.get(facility.unit()).code(),
                facility.latitude(),
                facility.longitude(),
                beds(row.ordinary()),
                beds(row.oxygen()),
                beds(row.icu()),
                row.ventilators());
    }

    private static Beds beds(BedRow.Beds beds) {
        return new Beds(beds.total(), beds.taken(), beds.promised(), beds.free());
    }

    private Patient patient(AdmissionLine line) {
        var end = line.end();
        return new Patient(
                line.id().value(),
                line.person().value(),
                line.caseCode(),
                units.get(line.unit()).code(),
                line.facility().value(),
                line.facilityName(),
                line.bedKind().name().toLowerCase(Locale.ROOT),
                line.bed(),
                line.admittedAt(),
                line.severity().name().toLowerCase(Locale.ROOT),
                line.expectedOn(),
                line.endedAt(),
                end == null ? null : end.name().toLowerCase(Locale.ROOT));
    }
}
