package vn.vungxanh.foundation.adminunits;

import static vn.vungxanh.foundation.adminunits.AdminunitsRule.CYCLE;
import static vn.vungxanh.foundation.adminunits.AdminunitsRule.DUPLICATE_KEY;
import static vn.vungxanh.foundation.adminunits.AdminunitsRule.LEVEL_NOT_BELOW_PARENT;
import static vn.vungxanh.foundation.adminunits.AdminunitsRule.OUTLIVES_PARENT;
import static vn.vungxanh.foundation.adminunits.AdminunitsRule.OVERLAPPING_VALIDITY;
import static vn.vungxanh.foundation.adminunits.AdminunitsRule.PLACE_CHANGED;
import static vn.vungxanh.foundation.adminunits.AdminunitsRule.UNKNOWN_PARENT;
import static vn.vungxanh.foundation.adminunits.AdminunitsRule.UNKNOWN_PREDECESSOR;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Fits the rows of an import into the tree that is there. A row whose code and first day are known changes that unit's
 * name, type, end and measures; every other row is a new unit.
 */
final class UnitChecks {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final UnitTree tree;
    private final Map<String, FutureUnit> byKey = new LinkedHashMap<>();
    private final Map<String, List<FutureUnit>> byCode = new HashMap<>();
    private final Map<UnitRow, FutureUnit> parents = new LinkedHashMap<>();
    private final List<RowProblem> problems = new ArrayList<>();

    UnitChecks(UnitTree tree, List<UnitRow> rows) {
        this.tree = tree;
        for (var row : rows) {
            var same = tree.withCode(row.draft().code).stream()
                    .filter(unit -> unit.validFrom().equals(row.draft().validFrom))
                    .findFirst()
                    .orElse(null);
            if (byKey.putIfAbsent(row.key(), new FutureUnit(row, same)) != null) {
                problem(row, "code", DUPLICATE_KEY, row.draft().code, DAY.format(row.draft().validFrom));
            }
        }
        byKey.values()
                .forEach(future ->
                        byCode.computeIfAbsent(code(future), this::standing).add(future));
        byKey.values().forEach(this::check);
        parents.keySet().forEach(this::checkCycle);
    }

    List<RowProblem> problems() {
        return problems;
    }

    List<FutureUnit> futures() {
        return List.copyOf(byKey.values());
    }

    /** The parent of a row, or null for a root; only asked when there are no problems. */
    @Nullable
    FutureUnit parent(UnitRow row) {
        return parents.get(row);
    }

    /** Units of the tree with this code that the file does not touch. */
    private List<FutureUnit> standing(String code) {
        var untouched = new ArrayList<FutureUnit>();
        tree.withCode(code).stream()
                .filter(unit -> !byKey.containsKey(unit.code() + " " + unit.validFrom()))
                .forEach(unit -> untouched.add(new FutureUnit(null, unit)));
        return untouched;
    }

    private static String code(FutureUnit future) {
        return Objects.requireNonNull(future.row()).draft().code;
    }

    private void check(FutureUnit future) {
        var row = Objects.requireNonNull(future.row());
        byCode.getOrDefault(row.draft().code, List.of()).stream()
                .filter(other -> other != future && overlaps(other, future))
                .findFirst()
                .ifPresent(other -> problem(row, "valid_from", OVERLAPPING_VALIDITY, row.draft().code, span(other)));
        checkParent(future, row);
        checkChildren(future, row);
        for (var code : row.replaces()) {
            if (tree.withCode(code).stream()
                    .noneMatch(unit -> unit.existedOn(row.draft().validFrom.minusDays(1)))) {
                problem(row, "replaces", UNKNOWN_PREDECESSOR, code);
            }
        }
    }

    private void checkParent(FutureUnit future, UnitRow row) {
        var unit = future.unit();
        if (row.parentCode().isEmpty()) {
            if (unit != null && unit.parent() != null) {
                problem(row, "parent_code", PLACE_CHANGED, row.draft().code);
            }
            return;
        }
        var parent = byCode.computeIfAbsent(row.parentCode(), this::standing).stream()
                .filter(each -> each.existedOn(row.draft().validFrom))
                .findFirst()
                .orElse(null);
        if (parent == null) {
            problem(row, "parent_code", UNKNOWN_PARENT, row.parentCode(), DAY.format(row.draft().validFrom));
            return;
        }
        parents.put(row, parent);
        var parentUnit = parent.unit();
        var moved = unit != null
                && (unit.level() != row.draft().level
                        || parentUnit == null
                        || !parentUnit.id().equals(unit.parent()));
        if (moved) {
            problem(row, "parent_code", PLACE_CHANGED, row.draft().code);
        } else if (parent != future && !row.draft().level.mayLieBelow(parent.level())) {
            problem(row, "level", LEVEL_NOT_BELOW_PARENT, row.parentCode());
        } else if (future.outlives(parent)) {
            problem(row, "valid_to", OUTLIVES_PARENT, row.parentCode());
        }
    }

    /** A unit that the file ends must not leave units below it that go on. */
    private void checkChildren(FutureUnit future, UnitRow row) {
        if (future.unit() == null) {
            return;
        }
        tree.children(future.unit().id()).stream()
                .map(child -> byKey.getOrDefault(child.code() + " " + child.validFrom(), new FutureUnit(null, child)))
                .filter(child -> child.outlives(future))
                .findFirst()
                .ifPresent(child -> problem(
                        row,
                        "valid_to",
                        OUTLIVES_PARENT,
                        child.unit() == null ? code(child) : child.unit().code()));
    }

    private void checkCycle(UnitRow start) {
        var seen = new HashSet<UnitRow>();
        for (UnitRow row = start; row != null && seen.add(row); ) {
            var parent = parents.get(row);
            row = parent == null ? null : parent.row();
            if (row == start) {
                problem(start, "parent_code", CYCLE, start.draft().code);
            }
        }
    }

    private static boolean overlaps(FutureUnit one, FutureUnit other) {
        return one.existedOn(other.from()) || other.existedOn(one.from());
    }

    private static String span(FutureUnit other) {
        var to = other.to();
        return DAY.format(other.from()) + " – " + (to == null ? "…" : DAY.format(to));
    }

    private void problem(UnitRow row, String column, AdminunitsRule rule, String... details) {
        problems.add(new RowProblem(row.row(), column, rule, List.of(details)));
    }
}
