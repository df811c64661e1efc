package vn.vungxanh.foundation.adminunits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitTree.Change;

/** Gives new units their ids: below an existing parent in the room left there, new roots after everything else. */
final class UnitPlacing {

    private final UnitTree tree;
    private final UnitChecks checks;
    private final List<RowProblem> problems = new ArrayList<>();
    private final UnitPlan plan = new UnitPlan();

    UnitPlacing(UnitTree tree, UnitChecks checks) {
        this.tree = tree;
        this.checks = checks;
        var roots = new ArrayList<UnitDraft>();
        var below = new LinkedHashMap<Unit, List<UnitRow>>();
        for (var future : checks.futures()) {
            var row = Objects.requireNonNull(future.row());
            if (future.unit() != null) {
                change(future.unit(), row.draft());
            } else {
                hang(row, checks.parent(row), roots, below);
            }
        }
        var last = tree.all().stream().mapToInt(Unit::lastId).max().orElse(0);
        Preorder.place(roots, last + 1, true);
        roots.forEach(root -> root.addTo(plan.added));
        below.forEach(this::placeBelow);
        checks.futures().forEach(this::succeed);
    }

    UnitPlan plan() {
        return plan;
    }

    List<RowProblem> problems() {
        return problems;
    }

    private static void hang(
            UnitRow row, @Nullable FutureUnit parent, List<UnitDraft> roots, Map<Unit, List<UnitRow>> below) {
        if (parent == null) {
            roots.add(row.draft());
        } else if (parent.unit() != null) {
            below.computeIfAbsent(parent.unit(), unit -> new ArrayList<>()).add(row);
        } else {
            Objects.requireNonNull(parent.row()).draft().below.add(row.draft());
        }
    }

    private void placeBelow(Unit parent, List<UnitRow> rows) {
        var drafts = rows.stream().map(UnitRow::draft).toList();
        drafts.forEach(draft -> draft.parent = parent.id());
        var first = tree.children(parent.id()).stream()
                        .mapToInt(Unit::lastId)
                        .max()
                        .orElse(parent.id().value())
                + 1;
        if (Preorder.place(drafts, first, true) - 1 > parent.lastId()
                && Preorder.place(drafts, first, false) - 1 > parent.lastId()) {
            problems.add(
                    new RowProblem(rows.get(0).row(), "parent_code", AdminunitsRule.NO_ROOM, List.of(parent.code())));
            return;
        }
        drafts.forEach(draft -> draft.addTo(plan.added));
    }

    private void change(Unit unit, UnitDraft row) {
        var changed = new Unit(
                unit.id(),
                unit.code(),
                row.name,
                unit.level(),
                row.type,
                unit.parent(),
                unit.validFrom(),
                row.validTo,
                row.population == null ? unit.population() : row.population,
                row.population == null || row.population.equals(unit.population())
                        ? unit.populationSource()
                        : row.populationSource,
                row.latitude == null ? unit.latitude() : row.latitude,
                row.longitude == null ? unit.longitude() : row.longitude,
                unit.areaKm2(),
                unit.lastId());
        if (changed.equals(unit)) {
            plan.unchanged++;
        } else {
            plan.changed.add(changed);
        }
    }

    private void succeed(FutureUnit future) {
        var row = Objects.requireNonNull(future.row());
        var newer = future.unit() == null ? row.draft().id() : future.unit().id();
        for (var code : row.replaces()) {
            tree.withCode(code).stream()
                    .filter(unit -> unit.existedOn(row.draft().validFrom.minusDays(1)))
                    .map(older -> new Change(older.id(), newer, Succession.Part.FULL))
                    .filter(change -> tree.cameFrom(newer).stream()
                            .noneMatch(past -> past.unit().id().equals(change.older())))
                    .forEach(plan.successions::add);
        }
    }
}
