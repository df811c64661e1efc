package vn.vungxanh.insight.conversion;

/**
 * Health workers as a limit.
 *
 * @param people that there are; without limit where nobody knows
 * @param perLight people for one bed
 */
public record Crew(double people, double perLight, double perSevere) {

    public static final Crew UNKNOWN = new Crew(Double.POSITIVE_INFINITY, 0, 0);

    boolean limits() {
        return Double.isFinite(people) && (perLight > 0 || perSevere > 0);
    }
}
