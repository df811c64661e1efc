package vn.vungxanh.care.treatment.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.care.beds.Placement;
import vn.vungxanh.care.facilities.Bed;
import vn.vungxanh.care.facilities.Facility;
import vn.vungxanh.care.protocols.DischargeCriteria;
import vn.vungxanh.care.treatment.Admission;
import vn.vungxanh.care.treatment.Change;
import vn.vungxanh.care.treatment.Note;
import vn.vungxanh.care.treatment.Observation;
import vn.vungxanh.care.treatment.Stay;
import vn.vungxanh.care.treatment.Transfer;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.testing.TestLine;

/** What the page of a patient shows. */
public record PatientFile(
        Admission admission,
        @Nullable Person person,
        String place,
        @Nullable String caseCode,
        Facility facility,
        List<Stay> stays,
        List<Observation> observations,
        List<Note> notes,
        List<TestLine> tests,
        @Nullable DischargeCriteria criteria,
        Placement placement,
        @Nullable Transfer proposal,
        @Nullable String proposalTo,
        List<Change> changes,
        List<Facility> facilities,
        List<Bed> freeBeds,
        boolean mayTreat,
        Instant now) {

    public String address() {
        return "/treatment/admissions/" + admission.id();
    }

    public Optional<Stay> here() {
        return stays.isEmpty() ? Optional.empty() : Optional.of(stays.get(stays.size() - 1));
    }

    public Optional<Observation> latest() {
        return observations.stream().filter(each -> !each.replaced()).findFirst();
    }

    public boolean seenToday() {
        return latest().filter(each -> Vietnam.dayOf(each.seen().at()).equals(Vietnam.dayOf(now)))
                .isPresent();
    }

    public long day() {
        var ended = admission.endedAt();
        return ChronoUnit.DAYS.between(
                        Vietnam.dayOf(admission.admittedAt()), Vietnam.dayOf(ended == null ? now : ended))
                + 1;
    }

    public boolean open() {
        return admission.isOpen();
    }

    /** Belongs on a higher floor than where the patient lies. */
    public boolean belongsHigher() {
        return open() && !facility.outside() && placement.tier().number() > facility.tier();
    }
}
