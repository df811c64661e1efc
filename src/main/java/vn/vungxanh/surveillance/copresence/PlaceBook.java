package vn.vungxanh.surveillance.copresence;

/**
 * What the index asks about places and groups. It may change while the index is open: the next question sees it. Called from
 * many threads and very often, so it answers from arrays.
 */
public interface PlaceBook {

    /** Number of the kind of a place; a kind that the rule does not name makes no meetings. */
    int kind(int place);

    /** Usual visits a day, against {@link ContactRule.PlaceTerms#crowdFrom()}. */
    int visitsPerDay(int place);

    /** Number of the kind of a group; a kind that the rule does not name makes no meetings. */
    int groupKind(int group);
}
