package vn.vungxanh.surveillance.copresence;

import java.util.Map;

/**
 * The dated definition of contact as far as co-presence decides it. No input, no output, no state.
 *
 * @param singleSeconds one meeting of this length makes a contact
 * @param cumulativeSeconds meetings with one person that add up to this within the cumulation make a contact; 0 for never
 * @param cumulationSeconds the length of the sliding window in which meetings are added up: 86,400 for 24 hours
 * @param weakestSignal largest attenuation in dB at which a Bluetooth meeting counts
 * @param contactTail seconds after the end of the source's window during which its contacts may still pass it on
 * @param kinds by number of the kind of place
 * @param groups by number of the kind of group
 */
public record ContactRule(
        int singleSeconds,
        int cumulativeSeconds,
        int cumulationSeconds,
        int weakestSignal,
        int contactTail,
        int bluetoothWeight,
        Map<Integer, PlaceTerms> kinds,
        Map<Integer, GroupTerms> groups) {

    /**
     * @param usualStay seconds that a stay lasts when nothing says otherwise; cut at the person's next check-in
     * @param crowdFrom usual visits a day from which the place is a crowd and gives the notify tier only; 0 for always,
     *     {@link Integer#MAX_VALUE} for never
     * @param weight thousandths: risk of an hour in this setting against an hour with a stranger
     */
    public record PlaceTerms(int usualStay, int crowdFrom, int weight) {}

    /** @param hoursADay thousandths of an hour that members spend together on a day */
    public record GroupTerms(int hoursADay, int weight) {}
}
