package vn.vungxanh.surveillance.chains;

import java.util.List;

/**
 * What a reader may see of a network.
 *
 * @param chains the largest first; a chain's number is its place in this list
 * @param left how many persons inside the jurisdiction are not in it, because it would not be readable any more
 */
public record ChainView(List<ChainNode> nodes, List<ChainLink> links, List<Chain> chains, int left) {

    public ChainView {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        chains = List.copyOf(chains);
    }

    public ChainNode node(int number) {
        return nodes.get(number);
    }

    public Chain chainOf(ChainNode node) {
        return chains.get(node.chain());
    }
}
