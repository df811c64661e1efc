package vn.vungxanh.care.beds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.vungxanh.care.facilities.FacilityId;

/** Socket of whoever knows the patients: numbers only, also of patients whom the reader may not see. */
public interface CountsBeds {

    record DayOf(FacilityId facility, LocalDate day, int came, int left) {}

    Occupancy at(Instant when);

    /** Beds kept for patients whom a facility accepted and who have not arrived. */
    Occupancy promised();

    /** Who came to and who left each facility on each of these days. */
    List<DayOf> flow(Instant from, Instant until);
}
