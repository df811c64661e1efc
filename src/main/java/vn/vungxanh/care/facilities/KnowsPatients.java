package vn.vungxanh.care.facilities;

import java.time.Instant;

/**
 * Socket of whoever knows where patients lie. Asked beyond the reader's jurisdiction: a bed is in use also by whom one does
 * not see.
 */
public interface KnowsPatients {

    boolean anyoneIn(FacilityId facility);

    /** From that instant on, or as long as the patient may stay. */
    boolean anyoneIn(Bed bed, Instant at);
}
