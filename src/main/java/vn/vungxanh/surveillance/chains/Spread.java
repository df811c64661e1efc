package vn.vungxanh.surveillance.chains;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jgrapht.alg.drawing.IndexedFRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/** One component spread out by forces; the corner of its box is 0, 0. */
record Spread(double[] x, double[] y, double width, double height) {

    static final Spread ALONE = new Spread(new double[1], new double[1], 0, 0);

    private static final double STEP = 60;
    private static final int ROUNDS = 120;
    private static final int A_CROWD = 1_000;
    private static final int ROUNDS_OF_A_CROWD = 40;
    private static final double COARSENESS = 0.8;
    private static final double FORCE = 0.5;
    private static final long SEED = 20_210_524;

    /** @param links pairs of places from 0 to size */
    static Spread of(int size, List<int[]> links) {
        var graph = new SimpleGraph<Integer, DefaultEdge>(DefaultEdge.class);
        for (var n = 0; n < size; n++) {
            graph.addVertex(n);
        }
        links.forEach(link -> graph.addEdge(link[0], link[1]));
        var side = STEP * Math.sqrt(size);
        var model = new MapLayoutModel2D<Integer>(Box2D.of(0, 0, side, side));
        var rounds = size > A_CROWD ? ROUNDS_OF_A_CROWD : ROUNDS;
        // The same seed each time: the drawing does not jump when a page is opened again.
        new IndexedFRLayoutAlgorithm2D<Integer, DefaultEdge>(rounds, COARSENESS, FORCE, new Random(SEED))
                .layout(graph, model);
        var x = new double[size];
        var y = new double[size];
        for (var n = 0; n < size; n++) {
            x[n] = model.get(n).getX();
            y[n] = model.get(n).getY();
        }
        var left = Arrays.stream(x).min().orElse(0);
        var top = Arrays.stream(y).min().orElse(0);
        for (var n = 0; n < size; n++) {
            x[n] -= left;
            y[n] -= top;
        }
        return new Spread(
                x, y, Arrays.stream(x).max().orElse(0), Arrays.stream(y).max().orElse(0));
    }
}
