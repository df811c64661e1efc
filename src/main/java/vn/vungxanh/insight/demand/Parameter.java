package vn.vungxanh.insight.demand;

/** What a planner must believe before anything can be reckoned; the range is what a form accepts. */
public enum Parameter {
    MILD_SHARE(Group.SPLIT, 0, 1),
    MODERATE_SHARE(Group.SPLIT, 0, 1),
    SEVERE_SHARE(Group.SPLIT, 0, 1),
    CRITICAL_SHARE(Group.SPLIT, 0, 1),
    MILD_DAYS(Group.STAY, 1, 60),
    MODERATE_DAYS(Group.STAY, 1, 60),
    SEVERE_DAYS(Group.STAY, 1, 60),
    CRITICAL_DAYS(Group.STAY, 1, 60),
    /** Share of the mildly ill who lie in a facility, not at home. */
    MILD_IN_FACILITY(Group.STAY, 0, 1),
    MODERATE_IN_FACILITY(Group.STAY, 0, 1),
    /** Litres a minute. */
    SEVERE_OXYGEN(Group.CARE, 0, 100),
    CRITICAL_OXYGEN(Group.CARE, 0, 200),
    /** Of the critically ill; the others breathe with a machine without a tube. */
    INVASIVE_SHARE(Group.CARE, 0, 1),
    SHIFT_HOURS(Group.PEOPLE, 4, 24),
    ENGINEERS_PER_BED(Group.PEOPLE, 0, 1),
    AMBULANCES_PER_BED(Group.PEOPLE, 0, 1),
    SCREENED_PER_WORKER(Group.PEOPLE, 1, 200),
    /** Sets of protective equipment a patient and day. */
    SUITS_LIGHT(Group.SUPPLIES, 0, 50),
    SUITS_SEVERE(Group.SUPPLIES, 0, 50),
    SUITS_CRITICAL(Group.SUPPLIES, 0, 50),
    MEALS(Group.SUPPLIES, 0, 6),
    /** Infectious waste, kg a place and day. */
    WASTE_KG(Group.SUPPLIES, 0, 20),
    TESTS_LIGHT(Group.TESTS, 0, 30),
    TESTS_HEAVY(Group.TESTS, 0, 30),
    NEGATIVES(Group.TESTS, 0, 1000),
    CONTACTS(Group.TESTS, 0, 500),
    CONTACTS_TESTED(Group.TESTS, 0, 20),
    ANTIGEN_SHARE(Group.TESTS, 0, 1),
    WASTAGE(Group.TESTS, 0, 1),
    POOL_SIZE(Group.TESTS, 1, 30),
    CONTACTS_IN_SITES(Group.ISOLATION, 0, 1),
    ISOLATION_DAYS(Group.ISOLATION, 1, 60),
    SEVERE_FATALITY(Group.OUTCOME, 0, 1),
    CRITICAL_FATALITY(Group.OUTCOME, 0, 1);

    public enum Group {
        SPLIT,
        STAY,
        CARE,
        PEOPLE,
        SUPPLIES,
        TESTS,
        ISOLATION,
        OUTCOME
    }

    private final Group group;
    private final double least;
    private final double most;

    Parameter(Group group, double least, double most) {
        this.group = group;
        this.least = least;
        this.most = most;
    }

    public Group group() {
        return group;
    }

    public double least() {
        return least;
    }

    public double most() {
        return most;
    }

    public boolean takes(double value) {
        return value >= least && value <= most;
    }
}
