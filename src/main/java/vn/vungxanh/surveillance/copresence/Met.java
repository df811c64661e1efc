package vn.vungxanh.surveillance.copresence;

/** Takes the meetings that are found, without an object for each. The numbers of basis and tier are their ordinals. */
interface Met {

    /** Whether meetings of the tier matter; nobody need look for others. */
    boolean wants(Tier tier);

    /** Whether meetings with this person matter in no tier, or not in this one. Asked once for many meetings. */
    boolean leavesOut(int other, Tier tier);

    /** Takes a meeting with somebody who is not left out. */
    void met(int via, int other, int basis, int tier, int where, long at, int seconds, int signal, long worth);
}
