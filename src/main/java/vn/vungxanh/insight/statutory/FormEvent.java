package vn.vungxanh.insight.statutory;

/** What makes a form owed. */
public enum FormEvent {
    CASE,
    DEATH,
    OUTBREAK_FIRST,
    /** Of the day before, as long as the outbreak lasts. */
    OUTBREAK_DAILY,
    OUTBREAK_END,
    WEEK,
    MONTH,
    YEAR,
    /** Determined by an office; the program proposes nothing. */
    EPIDEMIC_BEGIN,
    EPIDEMIC_END;

    public boolean isPeriod() {
        return this == WEEK || this == MONTH || this == YEAR;
    }

    public boolean isOfCase() {
        return this == CASE || this == DEATH;
    }

    public boolean isOfOutbreak() {
        return this == OUTBREAK_FIRST || this == OUTBREAK_DAILY || this == OUTBREAK_END;
    }

    public boolean isByHand() {
        return this == EPIDEMIC_BEGIN || this == EPIDEMIC_END;
    }
}
