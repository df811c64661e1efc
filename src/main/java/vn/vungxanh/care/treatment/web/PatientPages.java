package vn.vungxanh.care.treatment.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.care.facilities.Bed;
import vn.vungxanh.care.facilities.Facilities;
import vn.vungxanh.care.facilities.Facility;
import vn.vungxanh.care.facilities.Wards;
import vn.vungxanh.care.treatment.Admission;
import vn.vungxanh.care.treatment.AdmissionFilter;
import vn.vungxanh.care.treatment.AdmissionId;
import vn.vungxanh.care.treatment.DischargeJudge;
import vn.vungxanh.care.treatment.Transfer;
import vn.vungxanh.care.treatment.Transfers;
import vn.vungxanh.care.treatment.TreatmentQueries;
import vn.vungxanh.care.treatment.WardRound;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.testing.TestQueries;

/** Puts the page of a patient together; also when a form of it was not taken, with what was typed. */
@Component
class PatientPages {

    private final TreatmentQueries patients;
    private final WardRound round;
    private final DischargeJudge judge;
    private final Transfers transfers;
    private final Facilities facilities;
    private final Wards wards;
    private final TestQueries tests;
    private final PeopleQueries people;
    private final Units units;
    private final Clock clock;

    PatientPages(
            TreatmentQueries patients,
            WardRound round,
            DischargeJudge judge,
            Transfers transfers,
            Facilities facilities,
            Wards wards,
            TestQueries tests,
            PeopleQueries people,
            Units units,
            Clock clock) {
        this.patients = patients;
        this.round = round;
        this.judge = judge;
        this.transfers = transfers;
        this.facilities = facilities;
        this.wards = wards;
        this.tests = tests;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    ModelAndView page(Scope scope, AdmissionId id, Typed typed, List<Problem> problems, String roundOf) {
        var view = new ModelAndView("treatment/patient");
        view.addObject("file", file(scope, id));
        view.addObject("typed", typed);
        view.addObject("problems", problems);
        view.addObject("round", roundOf);
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    PatientFile file(Scope scope, AdmissionId id) {
        var known = patients.open(scope, id);
        var now = clock.instant();
        var today = Vietnam.dayOf(now);
        var here = facilities.get(known.facility());
        var ended = known.endedAt();
        var proposal = transfers.openOf(scope, id);
        return new PatientFile(
                known,
                people.find(scope, known.person()).orElse(null),
                units.fullName(known.unit()),
                patients.caseCode(scope, known).orElse(null),
                here,
                patients.stays(scope, id),
                round.observations(scope, id),
                round.notes(scope, id),
                tests.ofPerson(scope, known.person()),
                here.outside() ? null : judge.judge(scope, known, ended == null ? now : ended),
                transfers.placement(scope, known),
                proposal.orElse(null),
                proposal.map(Transfer::to)
                        .flatMap(facilities::find)
                        .map(Facility::name)
                        .orElse(null),
                patients.changes(scope, id),
                facilities.all().stream().filter(each -> each.isOpenOn(today)).toList(),
                known.isOpen() && here.bedsListed() ? free(scope, known, here) : List.of(),
                scope.may(Permission.TREAT_PATIENTS),
                now);
    }

    private List<Bed> free(Scope scope, Admission known, Facility here) {
        var taken = taken(scope, known);
        return wards.beds(here.id()).stream()
                .filter(bed ->
                        bed.outSince() == null && !taken.contains(bed.id().value()))
                .toList();
    }

    private Set<UUID> taken(Scope scope, Admission known) {
        var filter = AdmissionFilter.of(known.facilityUnit(), clock.instant(), AdmissionFilter.Status.CURRENT)
                .in(known.facility(), null);
        return patients.list(scope, filter, 1, 2_000).items().stream()
                .map(line -> line.bedId())
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
