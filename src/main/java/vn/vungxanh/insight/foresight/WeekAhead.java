package vn.vungxanh.insight.foresight;

/**
 * The cases of a whole week that is to come.
 *
 * @param week the first or the second from now
 * @param byNaive whether the level of last week was believed, for lately the method did worse than that
 */
public record WeekAhead(int week, Quantiles cases, boolean byNaive) {}
