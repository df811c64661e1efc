package vn.vungxanh.care.treatment;

import java.util.List;
import java.util.UUID;

/** These treatments began; {@link TreatmentQueries#all} says of whom, where and when. A transfer is no new treatment. */
public record PatientAdmitted(List<UUID> admissions) {

    public PatientAdmitted {
        admissions = List.copyOf(admissions);
    }
}
