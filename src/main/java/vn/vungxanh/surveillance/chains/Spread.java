package vn.vungxanh.surveillance.chains;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One component in rings: whoever heads it in the middle, each further step a ring outwards, each branch a sector as wide
 * as it has ends. The corner of its box is 0, 0.
 */
record Spread(double[] x, double[] y, double width, double height) {

    static final Spread ALONE = new Spread(new double[1], new double[1], 0, 0);

    /** From ring to ring, and from neighbour to neighbour on a ring. */
    private static final double STEP = 46;

    private static final double BESIDE = 24;

    /** @param links pairs of places from 0 to size; place 0 heads the component */
    static Spread of(int size, List<int[]> links) {
        var next = new ArrayList<List<Integer>>();
        for (var n = 0; n < size; n++) {
            next.add(new ArrayList<>());
        }
        // Along the arrows first, then against them: whoever was infected stands further out.
        links.forEach(link -> next.get(link[0]).add(link[1]));
        links.forEach(link -> next.get(link[1]).add(link[0]));
        var parent = new int[size];
        var ring = new int[size];
        var order = walk(next, parent, ring);
        var ends = new double[size];
        for (var i = size - 1; i >= 0; i--) {
            var n = order[i];
            ends[n] = Math.max(1, ends[n]);
            if (parent[n] >= 0) {
                ends[parent[n]] += ends[n];
            }
        }
        return onRings(order, parent, ring, ends);
    }

    private static int[] walk(List<List<Integer>> next, int[] parent, int[] ring) {
        var seen = new boolean[parent.length];
        var order = new int[parent.length];
        var count = 0;
        Arrays.fill(parent, -1);
        var open = new ArrayDeque<Integer>(List.of(0));
        seen[0] = true;
        while (!open.isEmpty()) {
            var n = open.poll();
            order[count++] = n;
            for (var other : next.get(n)) {
                if (!seen[other]) {
                    seen[other] = true;
                    parent[other] = n;
                    ring[other] = ring[n] + 1;
                    open.add(other);
                }
            }
        }
        return order;
    }

    private static Spread onRings(int[] order, int[] parent, int[] ring, double[] ends) {
        var size = order.length;
        var rings = Arrays.stream(ring).max().orElse(0) + 1;
        var most = ends[0];
        var onRing = new int[rings];
        Arrays.stream(ring).forEach(r -> onRing[r]++);
        var radius = new double[rings];
        for (var r = 1; r < rings; r++) {
            radius[r] = Math.max(radius[r - 1] + STEP, onRing[r] * BESIDE / (2 * Math.PI));
        }
        var from = new double[size];
        var used = new double[size];
        var x = new double[size];
        var y = new double[size];
        for (var n : order) {
            var share = 2 * Math.PI * ends[n] / most;
            if (parent[n] >= 0) {
                from[n] = from[parent[n]] + used[parent[n]];
                used[parent[n]] += share;
            }
            var angle = from[n] + share / 2;
            x[n] = radius[ring[n]] * Math.cos(angle);
            y[n] = radius[ring[n]] * Math.sin(angle);
        }
        return toTheCorner(x, y);
    }

    private static Spread toTheCorner(double[] x, double[] y) {
        var left = Arrays.stream(x).min().orElse(0);
        var top = Arrays.stream(y).min().orElse(0);
        for (var n = 0; n < x.length; n++) {
            x[n] -= left;
            y[n] -= top;
        }
        return new Spread(
                x, y, Arrays.stream(x).max().orElse(0), Arrays.stream(y).max().orElse(0));
    }
}
