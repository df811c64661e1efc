package vn.vungxanh.foundation.adminunits;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/** Follows a unit through reforms, backwards and forwards; the rules stand at {@link Units#jurisdiction}. */
final class Reach {

    private final UnitTree tree;

    Reach(UnitTree tree) {
        this.tree = tree;
    }

    Jurisdiction of(Unit office) {
        var own = new LinkedHashSet<UnitId>(tree.subtree(office));
        var reached = new LinkedHashSet<>(earlier(own));
        reached.addAll(later(own));
        var intervals = new ArrayList<UnitInterval>(reached.size() + 1);
        intervals.add(office.interval());
        reached.forEach(id -> intervals.add(tree.find(id).orElseThrow().interval()));
        return new Jurisdiction(intervals);
    }

    private Set<UnitId> earlier(Set<UnitId> own) {
        var found = new LinkedHashSet<UnitId>();
        var open = new ArrayDeque<>(own);
        while (!open.isEmpty()) {
            for (var past : tree.cameFrom(open.remove())) {
                for (var id : tree.subtree(past.unit())) {
                    if (!own.contains(id) && found.add(id)) {
                        open.add(id);
                    }
                }
            }
        }
        return found;
    }

    private Set<UnitId> later(Set<UnitId> own) {
        var held = new LinkedHashSet<>(own);
        var open = new ArrayDeque<>(own);
        while (!open.isEmpty()) {
            for (var next : tree.successors(open.remove())) {
                var whole = tree.cameFrom(next.unit().id()).stream()
                        .allMatch(past -> held.contains(past.unit().id()));
                if (whole) {
                    for (var id : tree.subtree(next.unit())) {
                        if (held.add(id)) {
                            open.add(id);
                        }
                    }
                }
            }
        }
        held.removeAll(own);
        return held;
    }
}
