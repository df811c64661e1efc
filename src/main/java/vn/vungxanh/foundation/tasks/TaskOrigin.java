package vn.vungxanh.foundation.tasks;

import java.time.Instant;
import java.util.Optional;
import vn.vungxanh.foundation.adminunits.UnitId;

/** Socket: a room that makes tasks says where the reason of one is read. */
public interface TaskOrigin {

    /** The word of the room in {@link TaskSource}. */
    String room();

    /** The page of what a reference names, such as {@code /committee/meetings/…}. */
    String address(String reference);

    /**
     * The words in which the record itself shows that the task is done, if it does: then the program closes it. Asked in
     * a transaction that sees everything.
     */
    default Optional<String> fulfilled(String reference, UnitId owes, Instant now) {
        return Optional.empty();
    }
}
