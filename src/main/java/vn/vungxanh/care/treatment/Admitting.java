package vn.vungxanh.care.treatment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.facilities.Facilities;
import vn.vungxanh.care.facilities.Facility;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Somebody comes to a facility and gets a bed. */
@Component
class Admitting {

    private final AdmissionRepository admissions;
    private final GivesBeds beds;
    private final Facilities facilities;
    private final TellsCases cases;
    private final PeopleQueries people;
    private final AcrossBorders beyond;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Admitting(
            AdmissionRepository admissions,
            GivesBeds beds,
            Facilities facilities,
            TellsCases cases,
            PeopleQueries people,
            AcrossBorders beyond,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.admissions = admissions;
        this.beds = beds;
        this.facilities = facilities;
        this.cases = cases;
        this.people = people;
        this.beyond = beyond;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    AdmissionId admit(Scope scope, NewAdmission wanted) {
        var now = clock.instant();
        var where = facilities.find(wanted.facility()).orElseThrow(() -> TreatmentRule.FACILITY_UNKNOWN.broken());
        TreatmentRule.ADMISSION_IN_FUTURE.brokenIf(wanted.at().isAfter(now));
        TreatmentRule.ADMISSION_BEFORE_OPENING.brokenIf(
                Vietnam.dayOf(wanted.at()).isBefore(where.openedOn()), where.name());
        var home = homeOf(scope, wanted);
        TreatmentRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(home) && !scope.covers(where.unit()));
        var person = wanted.person().value();
        beyond.run(() -> {
            TreatmentRule.PERSON_IS_DEAD.brokenIf(admissions.isDead(wanted.person()));
            TreatmentRule.ALREADY_ADMITTED.brokenIf(
                    !admissions.current(List.of(person)).isEmpty());
        });
        var fresh = admission(wanted, where, home, now);
        GivesBeds.excluding(() -> {
            admissions.add(fresh, scope.login());
            return true;
        });
        var given = beds.give(fresh, where, wanted.bedKind(), wanted.bed(), wanted.at(), null);
        if (given != fresh.bedKind()) {
            admissions.move(fresh, where, given);
        }
        cases.lies(scope, wanted.caseId(), where, wanted.severity());
        audit.wrote(scope, "treatment.audit.admitted", person, where.code());
        events.publishEvent(new PatientAdmitted(List.of(fresh.id().value())));
        return fresh.id();
    }

    private UnitId homeOf(Scope scope, NewAdmission wanted) {
        var illness = wanted.caseId();
        if (illness != null) {
            var known = cases.find(scope, illness);
            TreatmentRule.CASE_OF_ANOTHER_PERSON.brokenIf(!known.person().equals(wanted.person()));
            return known.unit();
        }
        return beyond.call(() -> people.find(scope, wanted.person()).map(Person::residence))
                .orElseThrow(() -> TreatmentRule.PERSON_NOT_FOUND.broken());
    }

    private Admission admission(NewAdmission wanted, Facility where, UnitId home, Instant now) {
        return new Admission(
                new AdmissionId(TimeOrderedId.next(clock)),
                wanted.person(),
                wanted.caseId(),
                home,
                where.id(),
                where.unit(),
                wanted.bedKind(),
                wanted.at(),
                wanted.severity(),
                wanted.severity(),
                wanted.at(),
                wanted.pregnant(),
                wanted.comorbidities(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                now,
                1);
    }
}
