package vn.vungxanh.surveillance.copresence;

/**
 * One line of an answer: somebody who met a source, with the strongest meeting. A meeting counts when it makes the contact
 * (long enough by itself, group or declared) or lies in a cumulation that does. All that stands in a line comes from the
 * meetings of the line's tier that count, with whomever on the level above.
 *
 * @param level 1 for F1, 2 for F2, the shortest chain
 * @param via the person met, one level above; for F1 the first number of the source, whichever of its numbers it was
 * @param best the longest, then the earliest, the smallest via, the most trusted basis, the smallest place, the strongest
 *     signal (smallest attenuation)
 * @param firstAt when the contact may first have been infected: the earliest meeting that counts
 * @param meetings how many meetings count
 * @param score thousandths of a weighted hour: the sum over the meetings that count of hours × weight of the setting, taken
 *     for each basis apart, and of these the largest; rounded down
 */
public record Contact(int person, int level, int via, Meeting best, long firstAt, int meetings, long score) {

    public Tier tier() {
        return best.tier();
    }
}
