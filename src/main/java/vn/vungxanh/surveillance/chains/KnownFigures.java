package vn.vungxanh.surveillance.chains;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A page asks for the figures of one network three times, for itself, its drawing and its table: computed once. */
@Component
class KnownFigures {

    private static final int NETWORKS = 6;

    private final Map<Network, List<NodeFigures>> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Network, List<NodeFigures>> eldest) {
            return size() > NETWORKS;
        }
    };

    /** The figures depend on the network alone, so they are never stale. One at a time: a second reader waits for the first. */
    synchronized List<NodeFigures> of(Network network) {
        return known.computeIfAbsent(network, Figures::of);
    }
}
