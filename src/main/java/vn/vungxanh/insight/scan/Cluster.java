package vn.vungxanh.insight.scan;

import java.util.List;

/**
 * A circle and a time with more cases than chance brings.
 *
 * @param places the nearest to the centre first; the first is the centre
 * @param radius from the centre to the farthest of them
 * @param from first interval
 * @param to last interval, itself included
 * @param relativeRisk inside against outside
 * @param logLikelihoodRatio only its order and p mean something
 * @param p chance that a map without clusters shows one at least as likely, by replicas
 */
public record Cluster(
        List<Integer> places,
        double radius,
        int from,
        int to,
        int observed,
        double expected,
        double relativeRisk,
        double logLikelihoodRatio,
        double p) {}
