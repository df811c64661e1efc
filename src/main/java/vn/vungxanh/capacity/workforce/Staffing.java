package vn.vungxanh.capacity.workforce;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** Who is available now and where the others are: of one unit and all below it. */
public record Staffing(
        List<HeadCount> counts, List<HeadCount> reserve, List<Place> places, List<Sent> away, List<Sent> guests) {

    /**
     * One unit below, or the unit itself without those below.
     *
     * @param itself whoever belongs to the unit itself and to none below
     * @param here at work there by an order, at home elsewhere
     */
    public record Place(UnitId unit, boolean itself, int total, int dispatched, int here, int teams, int teamsReady) {

        public int available() {
            return total - dispatched;
        }

        public int atWork() {
            return available() + here;
        }
    }

    /** What one order took away from these homes, or brought here. */
    public record Sent(
            UUID order,
            @Nullable UnitId to,
            List<UnitId> homes,
            int people,
            int teams,
            int vehicles,
            Instant from,
            @Nullable Instant until) {}

    public int total() {
        return counts.stream().mapToInt(HeadCount::total).sum();
    }

    public int dispatched() {
        return counts.stream().mapToInt(HeadCount::dispatched).sum();
    }

    public int available() {
        return total() - dispatched();
    }

    public int called() {
        return reserve.stream().mapToInt(HeadCount::total).sum();
    }

    public static int people(List<Sent> sent) {
        return sent.stream().mapToInt(Sent::people).sum();
    }
}
