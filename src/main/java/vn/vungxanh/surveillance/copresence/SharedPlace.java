package vn.vungxanh.surveillance.copresence;

import java.util.List;

/**
 * A place and day that several cases share.
 *
 * @param epochDay day in Vietnam
 * @param cases first numbers of the cases that were there
 * @param visitors how many people were there on that day
 * @param surprise Poisson log-likelihood ratio: c ln(c / e) - (c - e) with c cases here and e = visitors × all cases asked /
 *     all people with a check-in; 0 when c is not above e
 */
public record SharedPlace(int place, long epochDay, List<Integer> cases, int visitors, double surprise) {}
