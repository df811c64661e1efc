package vn.vungxanh.surveillance.chains;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where to draw each node. Computed here, each component by itself, so that nobody's browser stands still; the same network
 * is always drawn alike, and a component that did not change is not computed again.
 */
@Component
class Layouts {

    private static final double GAP = 50;
    private static final double WIDER_THAN_HIGH = 1.7;
    private static final int REMEMBERED_NODES = 200_000;

    private final Map<String, Spread> remembered = new LinkedHashMap<>(16, 0.75f, true);
    private int rememberedNodes;

    /** X and y of each node by its number. */
    record Places(double[] x, double[] y) {}

    Places of(ChainView view) {
        var size = view.nodes().size();
        var places = new Places(new double[size], new double[size]);
        var components = components(view);
        var spread = components.stream().map(this::spread).toList();
        var area = spread.stream()
                .mapToDouble(box -> (box.width() + GAP) * (box.height() + GAP))
                .sum();
        var widest = spread.stream().mapToDouble(Spread::width).max().orElse(0);
        shelve(components, spread, Math.max(Math.sqrt(area * WIDER_THAN_HIGH), widest), places);
        return places;
    }

    /** Rows of boxes, the largest component first. */
    private static void shelve(List<Part> components, List<Spread> spread, double paper, Places places) {
        double left = 0;
        double top = 0;
        double height = 0;
        for (var c = 0; c < spread.size(); c++) {
            var box = spread.get(c);
            if (left > 0 && left + box.width() > paper) {
                left = 0;
                top += height + GAP;
                height = 0;
            }
            var nodes = components.get(c).nodes();
            for (var i = 0; i < nodes.size(); i++) {
                places.x[nodes.get(i)] = left + box.x()[i];
                places.y[nodes.get(i)] = top + box.y()[i];
            }
            left += box.width() + GAP;
            height = Math.max(height, box.height());
        }
    }

    /** Numbers of nodes, and links between places in that list. */
    private record Part(List<Integer> nodes, List<int[]> links) {}

    private static List<Part> components(ChainView view) {
        var head = IntStream.range(0, view.nodes().size()).toArray();
        for (var link : view.links()) {
            var a = headOf(head, link.from());
            var b = headOf(head, link.to());
            head[Math.max(a, b)] = Math.min(a, b);
        }
        var byHead = new LinkedHashMap<Integer, Part>();
        var place = new int[head.length];
        for (var n = 0; n < head.length; n++) {
            var nodes = byHead.computeIfAbsent(headOf(head, n), first -> new Part(new ArrayList<>(), new ArrayList<>()))
                    .nodes();
            place[n] = nodes.size();
            nodes.add(n);
        }
        for (var link : view.links()) {
            var component = byHead.get(headOf(head, link.from()));
            if (component != null) {
                component.links().add(new int[] {place[link.from()], place[link.to()]});
            }
        }
        var components = new ArrayList<>(byHead.values());
        components.sort(Comparator.comparingInt(component -> -component.nodes().size()));
        return components;
    }

    private static int headOf(int[] head, int n) {
        var at = n;
        while (head[at] != at) {
            head[at] = head[head[at]];
            at = head[at];
        }
        return at;
    }

    private Spread spread(Part component) {
        var size = component.nodes().size();
        if (size == 1) {
            return Spread.ALONE;
        }
        var key = new StringBuilder().append(size);
        component
                .links()
                .forEach(link -> key.append(' ').append(link[0]).append('>').append(link[1]));
        var known = recall(key.toString());
        if (known != null) {
            return known;
        }
        var fresh = Spread.of(size, component.links());
        remember(key.toString(), fresh);
        return fresh;
    }

    private synchronized @Nullable Spread recall(String key) {
        return remembered.get(key);
    }

    /** What was asked for longest ago is forgotten first. */
    private synchronized void remember(String key, Spread spread) {
        if (remembered.putIfAbsent(key, spread) == null) {
            rememberedNodes += spread.x().length;
        }
        var eldest = remembered.values().iterator();
        while (rememberedNodes > REMEMBERED_NODES && remembered.size() > 1 && eldest.hasNext()) {
            rememberedNodes -= eldest.next().x().length;
            eldest.remove();
        }
    }
}
