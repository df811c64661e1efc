package vn.vungxanh.care.treatment;

import java.util.List;
import java.util.UUID;

/** These treatments ended: healthy, dead, or by leaving; {@link TreatmentQueries#all} says how. */
public record PatientDischarged(List<UUID> admissions) {

    public PatientDischarged {
        admissions = List.copyOf(admissions);
    }
}
