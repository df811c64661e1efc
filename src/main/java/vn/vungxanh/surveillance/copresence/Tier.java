package vn.vungxanh.surveillance.copresence;

/** What follows from a contact. */
public enum Tier {
    /** Confirmed by a telephone, a roster, a household, an interview or a small closed room: counts as Fn and spreads on. */
    QUARANTINE,
    /** Was in the same crowded place as the case itself: told to watch themselves, never a source of further contacts. The crowd
     * around somebody who only met the case is no contact at all, or one case would have a province of them. */
    NOTIFY
}
