package vn.vungxanh.surveillance.copresence;

/** Finds the meetings of one person in a window: one implementation for each kind of evidence. */
public interface Probe {

    Probe NOTHING = (person, from, to, rule, found) -> {};

    void meetings(int person, long from, long to, ContactRule rule, Found found);

    /** Takes the meetings that a probe finds, without an object for each. */
    interface Found {
        /**
         * @param worth thousandths of a weighted second, for {@link Contact#score()}: seconds × weight; for a group, days in
         *     Vietnam that the overlap touches × hoursADay × weight × 3.6
         */
        void met(int other, Basis basis, Tier tier, int where, long at, int seconds, int signal, long worth);

        /** Whether meetings of the tier matter; a probe need not look for others. */
        default boolean wants(Tier tier) {
            return true;
        }
    }
}
