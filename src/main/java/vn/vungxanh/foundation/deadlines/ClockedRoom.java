package vn.vungxanh.foundation.deadlines;

import java.util.Set;
import java.util.UUID;

/** Socket: a room that starts clocks says where their subjects are read. */
public interface ClockedRoom {

    /** Words of the table whose subjects this room keeps. */
    Set<String> clocks();

    /** The page of a subject, such as {@code /isolation/orders/…}. */
    String address(UUID subject);
}
