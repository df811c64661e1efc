package vn.vungxanh.care.treatment.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.vungxanh.care.beds.BedRow;
import vn.vungxanh.care.facilities.Bed;
import vn.vungxanh.care.facilities.Capacity;
import vn.vungxanh.care.facilities.Facility;
import vn.vungxanh.care.treatment.AdmissionLine;

/** What the page of a facility shows. */
public record FacilityFile(
        Facility facility,
        String place,
        BedRow row,
        List<Bed> beds,
        List<AdmissionLine> patients,
        List<Capacity> history,
        List<UUID> unseen,
        boolean mayEdit,
        boolean mayTreat,
        boolean maySee,
        Instant now) {

    public Map<String, List<Bed>> wards() {
        return beds.stream().collect(Collectors.groupingBy(Bed::wardName, LinkedHashMap::new, Collectors.toList()));
    }

    public Map<UUID, AdmissionLine> byBed() {
        return patients.stream()
                .filter(line -> line.bedId() != null)
                .collect(Collectors.toMap(line -> line.bedId(), Function.identity(), (a, b) -> a));
    }

    public boolean isUnseen(AdmissionLine line) {
        return unseen.contains(line.id().value());
    }

    /** Patients who lie in no listed bed. */
    public List<AdmissionLine> withoutBed() {
        return patients.stream().filter(line -> line.bedId() == null).toList();
    }
}
