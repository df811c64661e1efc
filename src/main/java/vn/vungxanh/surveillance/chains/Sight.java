package vn.vungxanh.surveillance.chains;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * What of a whole network one reader sees: everybody inside the jurisdiction, and of those outside only that there is
 * somebody next to one inside.
 */
final class Sight {

    private final Network network;
    private final Forest forest;
    private final List<NodeFigures> figures;
    private final boolean[] inside;
    private final int[] number;
    private final int[] chainOfRoot;
    private final List<Chain> chains = new ArrayList<>();
    private final int left;

    private Sight(
            Network network, List<NodeFigures> figures, Predicate<UnitId> known, Predicate<UnitId> wanted, int most) {
        this.network = network;
        this.forest = Forest.grow(network);
        this.figures = figures;
        this.inside = new boolean[network.size()];
        for (var n = 0; n < inside.length; n++) {
            var unit = network.vertices().get(n).unit();
            inside[n] = unit != null && known.test(unit);
        }
        this.number = new int[network.size()];
        this.chainOfRoot = new int[network.size()];
        this.left = choose(wanted, most);
    }

    /**
     * @param known which units the reader answers for
     * @param wanted of which units the chains are asked for
     */
    static ChainView of(
            Network network, List<NodeFigures> figures, Predicate<UnitId> known, Predicate<UnitId> wanted, int most) {
        var sight = new Sight(network, figures, known, wanted, most);
        return new ChainView(sight.nodes(), sight.links(), sight.chains, sight.left);
    }

    /** Whole chains, the largest first, until there are enough. */
    private int choose(Predicate<UnitId> wanted, int most) {
        Arrays.fill(chainOfRoot, -1);
        var members = new ArrayList<List<Integer>>();
        var asked = new boolean[network.size()];
        for (var n = 0; n < network.size(); n++) {
            members.add(new ArrayList<>());
        }
        for (var n : forest.preorder()) {
            members.get(forest.root(n)).add(n);
            var unit = network.vertices().get(n).unit();
            asked[forest.root(n)] |= inside[n] && unit != null && wanted.test(unit);
        }
        var roots = forest.preorder().stream()
                .filter(n -> forest.root(n) == n && asked[n])
                .sorted(Comparator.comparingInt((Integer n) -> -forest.chainSize(n))
                        .thenComparingInt(n -> -members.get(n).size())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        var chosen = new boolean[network.size()];
        var count = 0;
        var leftOut = 0;
        for (var root : roots) {
            var visible =
                    (int) members.get(root).stream().filter(n -> inside[n]).count();
            if (count + visible > most && count > 0) {
                leftOut += visible;
                continue;
            }
            count += visible;
            members.get(root).forEach(n -> chosen[n] = true);
            chainOfRoot[root] = chains.size();
            chains.add(chain(root, members.get(root)));
        }
        draw(chosen);
        return leftOut;
    }

    private Chain chain(int root, List<Integer> members) {
        var days = members.stream()
                .filter(n -> inside[n])
                .map(n -> network.vertices().get(n).illness())
                .filter(illness -> illness != null)
                .map(Illness::anchorOn)
                .sorted()
                .toList();
        var head = network.vertices().get(root).illness();
        return new Chain(
                chains.size(),
                root,
                inside[root] && head != null ? head.code() : null,
                forest.chainSize(root),
                (int) members.stream()
                        .filter(n -> !inside[n] && network.vertices().get(n).isCase())
                        .count(),
                forest.chainDepth(root),
                days.isEmpty() ? null : days.get(0),
                days.isEmpty() ? null : days.get(days.size() - 1));
    }

    /** Inside, or next to somebody inside; in the order of the tree. */
    private void draw(boolean[] chosen) {
        var shown = new boolean[network.size()];
        for (var n = 0; n < shown.length; n++) {
            shown[n] = chosen[n] && inside[n];
        }
        for (var link : network.links()) {
            shown[link.from()] |= chosen[link.from()] && chosen[link.to()] && inside[link.to()];
            shown[link.to()] |= chosen[link.from()] && chosen[link.to()] && inside[link.from()];
        }
        Arrays.fill(number, -1);
        var next = 0;
        for (var n : forest.preorder()) {
            if (shown[n]) {
                number[n] = next++;
            }
        }
        chains.replaceAll(chain -> new Chain(
                chain.number(),
                number[chain.root()],
                chain.code(),
                chain.cases(),
                chain.outside(),
                chain.generations(),
                chain.firstOn(),
                chain.lastOn()));
    }

    private List<ChainNode> nodes() {
        var nodes = new ArrayList<ChainNode>();
        for (var n : forest.preorder()) {
            if (number[n] >= 0) {
                var vertex = network.vertices().get(n);
                var parent = forest.parent(n);
                nodes.add(new ChainNode(
                        number[n],
                        inside[n] ? vertex.person() : null,
                        inside[n] ? vertex.illness() : null,
                        inside[n] ? vertex.unit() : null,
                        vertex.isCase() ? 0 : vertex.level(),
                        forest.generation(n),
                        chainOfRoot[forest.root(n)],
                        parent < 0 ? -1 : number[parent],
                        figures.get(n)));
            }
        }
        return nodes;
    }

    private List<ChainLink> links() {
        var links = new ArrayList<ChainLink>();
        for (var n = 0; n < network.links().size(); n++) {
            var link = network.links().get(n);
            if (number[link.from()] >= 0 && number[link.to()] >= 0 && (inside[link.from()] || inside[link.to()])) {
                links.add(link(link, forest.leading(n)));
            }
        }
        return links;
    }

    private ChainLink link(Link link, boolean leading) {
        var infection = link.infection();
        // When and where somebody outside was exposed is known to the office there.
        var told = inside[link.to()];
        return new ChainLink(
                number[link.from()],
                number[link.to()],
                kind(link, leading),
                leading,
                told ? link.on() : null,
                told ? link.setting() : null,
                told ? link.evidence() : null,
                infection == null ? null : infection.certainty(),
                infection == null ? null : infection.basis(),
                infection == null ? null : infection.id().value(),
                link.meetings());
    }

    private ChainLink.Kind kind(Link link, boolean leading) {
        if (link.infection() != null) {
            return ChainLink.Kind.STATED;
        }
        return leading && network.vertices().get(link.to()).isCase() ? ChainLink.Kind.PRESUMED : ChainLink.Kind.CONTACT;
    }
}
