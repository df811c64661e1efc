package vn.vungxanh.surveillance.chains;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Who most likely had it from whom: each person from at most one other. What an officer stated comes first, the surest
 * first; for a case of whom nothing is stated, the first close contact with a case that fell ill no later is presumed; a
 * contact who is no case hangs on the first link. Never in a circle.
 */
final class Forest {

    private static final int NOBODY = -1;

    private final Network network;
    private final int[] parent;
    private final int[] parentLink;
    private final int[] generation;
    private final int[] root;
    private final int[] chainSize;
    private final int[] chainDepth;
    private final List<Integer> preorder = new ArrayList<>();

    private Forest(Network network) {
        var size = network.size();
        this.network = network;
        this.parent = filled(size);
        this.parentLink = filled(size);
        this.generation = new int[size];
        this.root = filled(size);
        this.chainSize = new int[size];
        this.chainDepth = new int[size];
    }

    static Forest grow(Network network) {
        var forest = new Forest(network);
        var vertices = network.vertices();
        forest.hang(
                link -> link.infection() != null,
                Comparator.comparing((Integer n) -> forest.infection(n).certainty())
                        .thenComparing(n -> forest.infection(n).id().value()));
        forest.hang(
                link -> presumable(vertices.get(link.from()), vertices.get(link.to()), link),
                Comparator.comparing(
                        n -> network.links().get(n).on(), Comparator.nullsLast(Comparator.naturalOrder())));
        forest.hang(
                link -> !vertices.get(link.to()).isCase(),
                Comparator.comparing(
                        n -> network.links().get(n).on(), Comparator.nullsLast(Comparator.naturalOrder())));
        forest.number();
        return forest;
    }

    private static boolean presumable(Vertex from, Vertex to, Link link) {
        var infector = from.illness();
        var infected = to.illness();
        return infector != null
                && infected != null
                && link.on() != null
                && !link.on().isAfter(infected.anchorOn())
                && !infector.anchorOn().isAfter(infected.anchorOn());
    }

    private Infection infection(int link) {
        var infection = network.links().get(link).infection();
        if (infection == null) {
            throw new IllegalArgumentException("no statement at link " + link);
        }
        return infection;
    }

    private void hang(Predicate<Link> which, Comparator<Integer> order) {
        var links = network.links();
        var chosen = new ArrayList<Integer>();
        for (var n = 0; n < links.size(); n++) {
            if (which.test(links.get(n))) {
                chosen.add(n);
            }
        }
        chosen.sort(order.thenComparing(Comparator.naturalOrder()));
        for (var n : chosen) {
            var link = links.get(n);
            if (parent[link.to()] == NOBODY && !descends(link.from(), link.to())) {
                parent[link.to()] = link.from();
                parentLink[link.to()] = n;
            }
        }
    }

    private boolean descends(int from, int ancestor) {
        var at = from;
        while (at != NOBODY && at != ancestor) {
            at = parent[at];
        }
        return at == ancestor;
    }

    private void number() {
        var children = new ArrayList<List<Integer>>();
        for (var n = 0; n < parent.length; n++) {
            children.add(new ArrayList<>());
        }
        for (var n = 0; n < parent.length; n++) {
            if (parent[n] != NOBODY) {
                children.get(parent[n]).add(n);
            }
        }
        for (var n = 0; n < parent.length; n++) {
            if (parent[n] == NOBODY) {
                walk(n, children);
            }
        }
    }

    /** Without recursion: a chain may be longer than the stack. */
    private void walk(int first, List<List<Integer>> children) {
        var open = new java.util.ArrayDeque<Integer>();
        open.push(first);
        while (!open.isEmpty()) {
            var n = open.pop();
            preorder.add(n);
            root[n] = first;
            generation[n] = parent[n] == NOBODY ? 0 : generation[parent[n]] + 1;
            if (network.vertices().get(n).isCase()) {
                chainSize[first]++;
                chainDepth[first] = Math.max(chainDepth[first], generation[n]);
            }
            var below = children.get(n);
            for (var i = below.size() - 1; i >= 0; i--) {
                open.push(below.get(i));
            }
        }
    }

    /** -1 for whoever heads a chain. */
    int parent(int n) {
        return parent[n];
    }

    boolean leading(int link) {
        return parentLink[network.links().get(link).to()] == link;
    }

    /** 0 for whoever heads a chain. */
    int generation(int n) {
        return generation[n];
    }

    int root(int n) {
        return root[n];
    }

    /** Cases in the chain of this person; contacts are not counted. */
    int chainSize(int n) {
        return chainSize[root[n]];
    }

    int chainDepth(int n) {
        return chainDepth[root[n]];
    }

    /** Everybody, each after whom it came from, chains one after another. */
    List<Integer> preorder() {
        return List.copyOf(preorder);
    }

    private static int[] filled(int size) {
        var all = new int[size];
        Arrays.fill(all, NOBODY);
        return all;
    }
}
