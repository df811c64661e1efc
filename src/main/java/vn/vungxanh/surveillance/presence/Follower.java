package vn.vungxanh.surveillance.presence;

import java.util.List;

/** Hears of events in the order of their numbers, each as soon as it is on disk. */
interface Follower {

    /** @param firstSeq the number of the first visit; the encounters follow after the last visit */
    void stored(long firstSeq, List<Visit> visits, List<Nearness> encounters);
}
