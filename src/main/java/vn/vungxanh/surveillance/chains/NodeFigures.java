package vn.vungxanh.surveillance.chains;

/**
 * Where a person stands in the network, in the figures of igraph.
 *
 * @param betweenness shortest ways along the arrows that lead through this person; NaN in a component too large for it
 * @param closeness 1 over the sum of the distances to all of the component, whichever way the arrows point; 0 alone
 */
public record NodeFigures(
        int out,
        int in,
        int component,
        int componentSize,
        double betweenness,
        double closeness,
        double pageRank,
        int coreness) {}
