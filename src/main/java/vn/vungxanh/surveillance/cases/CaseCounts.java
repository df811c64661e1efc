package vn.vungxanh.surveillance.cases;

/**
 * The state of a unit at an instant, counted among the cases confirmed since the first day asked for.
 *
 * @param newInADay confirmed in the 24 hours before the instant
 * @param treated active and not transferred out
 */
public record CaseCounts(
        long confirmed, long newInADay, long active, long treated, long transferred, long recovered, long died) {

    public static final CaseCounts NONE = new CaseCounts(0, 0, 0, 0, 0, 0, 0);

    public CaseCounts plus(CaseCounts other) {
        return new CaseCounts(
                confirmed + other.confirmed,
                newInADay + other.newInADay,
                active + other.active,
                treated + other.treated,
                transferred + other.transferred,
                recovered + other.recovered,
                died + other.died);
    }
}
