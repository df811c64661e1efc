package vn.vungxanh.care.isolation;

/**
 * What is known of somebody where rules ask for it; unknown is no.
 *
 * @param immune vaccinated or recovered as the rule of the day says it
 * @param houseQualifies the home was surveyed and meets the criteria
 * @param negativeAfterWeek seven days in a site are over with a negative sample of day 7
 */
public record RuleFacts(boolean immune, boolean houseQualifies, boolean negativeAfterWeek) {

    public static final RuleFacts NOTHING_KNOWN = new RuleFacts(false, false, false);

    public RuleFacts withHouse() {
        return new RuleFacts(immune, true, negativeAfterWeek);
    }

    public static RuleFacts ofImmune(boolean immune) {
        return new RuleFacts(immune, false, false);
    }
}
