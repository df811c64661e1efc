package vn.vungxanh.surveillance.copresence;

/**
 * One line of an answer: somebody who met a source, with the strongest meeting.
 *
 * @param level 1 for F1, 2 for F2, the shortest chain
 * @param via the person met, one level above
 * @param best quarantine before notify, then the longest, the earliest, the smallest via, the most trusted basis, the
 *     smallest place
 * @param firstAt when the contact may first have been infected
 * @param meetings how many pieces of evidence there are
 * @param score thousandths of a weighted hour: the sum over the meetings of hours × weight of the setting, taken for each
 *     basis apart, and of these the largest
 */
public record Contact(int person, int level, int via, Meeting best, long firstAt, int meetings, long score) {

    public Tier tier() {
        return best.tier();
    }
}
