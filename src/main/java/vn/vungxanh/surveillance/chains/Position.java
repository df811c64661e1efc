package vn.vungxanh.surveillance.chains;

/**
 * Where a case stands in its chain.
 *
 * @param generation 0 for whoever heads it
 * @param cases all of the chain
 * @param infected how many cases it most likely infected itself
 */
public record Position(Chain chain, ChainNode node, int generation, int cases, int infected) {}
