package vn.vungxanh.foundation.adminunits;

import java.util.ArrayList;
import java.util.List;
import vn.vungxanh.foundation.adminunits.UnitTree.Change;

/** What an import will write once every row has passed: new units in order of their ids, and units that changed. */
final class UnitPlan {

    final List<Unit> added = new ArrayList<>();
    final List<Unit> changed = new ArrayList<>();
    final List<Change> successions = new ArrayList<>();
    int unchanged;

    boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && successions.isEmpty();
    }
}
