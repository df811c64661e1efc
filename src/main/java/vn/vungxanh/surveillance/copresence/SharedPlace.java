package vn.vungxanh.surveillance.copresence;

import java.util.List;

/**
 * A place and day that several cases share.
 *
 * @param epochDay day in Vietnam
 * @param cases first numbers of the cases that were there
 * @param visitors how many people were there on that day
 * @param surprise Poisson log-likelihood ratio of so many cases among so many visitors
 */
public record SharedPlace(int place, long epochDay, List<Integer> cases, int visitors, double surprise) {}
