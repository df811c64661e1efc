package vn.vungxanh.surveillance.chains;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.AsUndirectedGraph;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.traverse.BreadthFirstIterator;

/** The figures of a network, each person's by number. Component 1 is the one with the smallest number in it. */
final class Figures {

    /** Shortest ways between all pairs: beyond this many the wait would be longer than the answer is worth. */
    static final int MOST_FOR_WAYS = 1_000;

    private static final double DAMPING = 0.85;
    private static final int ROUNDS = 1_000;
    private static final double EXACT = 1e-12;

    private Figures() {}

    static List<NodeFigures> of(Network network) {
        if (network.size() == 0) {
            return List.of();
        }
        var graph = network.graph();
        Graph<Integer, DefaultEdge> bothWays = new AsUndirectedGraph<>(graph);
        var pageRank = new PageRank<>(graph, DAMPING, ROUNDS, EXACT).getScores();
        var coreness = new Coreness<>(bothWays).getScores();
        var figures = new ArrayList<NodeFigures>();
        for (var n = 0; n < network.size(); n++) {
            figures.add(new NodeFigures(0, 0, 0, 1, 0, 0, 0, 0));
        }
        var number = 0;
        for (var component : components(graph)) {
            number++;
            var ways = betweenness(graph, component);
            for (var n : component) {
                figures.set(
                        n,
                        new NodeFigures(
                                graph.outDegreeOf(n),
                                graph.inDegreeOf(n),
                                number,
                                component.size(),
                                ways.getOrDefault(n, Double.NaN),
                                component.size() > MOST_FOR_WAYS ? Double.NaN : closeness(bothWays, n),
                                pageRank.getOrDefault(n, 0.0),
                                coreness.getOrDefault(n, 0)));
            }
        }
        return List.copyOf(figures);
    }

    private static List<Set<Integer>> components(Graph<Integer, DefaultEdge> graph) {
        return new ConnectivityInspector<>(graph)
                .connectedSets().stream()
                        .sorted(Comparator.comparing((Set<Integer> set) ->
                                set.stream().min(Comparator.naturalOrder()).orElse(0)))
                        .toList();
    }

    private static Map<Integer, Double> betweenness(Graph<Integer, DefaultEdge> graph, Set<Integer> component) {
        if (component.size() > MOST_FOR_WAYS) {
            return Map.of();
        }
        // A copy: a view of the whole would look at every link of every component.
        var alone = new DefaultDirectedGraph<Integer, DefaultEdge>(DefaultEdge.class);
        component.forEach(alone::addVertex);
        component.forEach(
                from -> graph.outgoingEdgesOf(from).forEach(link -> alone.addEdge(from, graph.getEdgeTarget(link))));
        return new BetweennessCentrality<>(alone).getScores();
    }

    private static double closeness(Graph<Integer, DefaultEdge> bothWays, int n) {
        var walk = new BreadthFirstIterator<>(bothWays, n);
        var sum = 0L;
        while (walk.hasNext()) {
            sum += walk.getDepth(walk.next());
        }
        return sum == 0 ? 0 : 1.0 / sum;
    }
}
