package vn.vungxanh.territory.frontier;

import java.time.LocalDate;

/** People who passed a gate on a day in one direction, of one nationality, as they count. */
public record Crossing(
        GateId gate, LocalDate day, Direction direction, String nationality, int people, int singly, boolean wholeDay) {

    /** Both were entered and do not say the same. */
    public boolean disagrees() {
        return wholeDay && singly > 0 && singly != people;
    }
}
