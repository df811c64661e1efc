package vn.vungxanh.surveillance.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Resolution;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.imports.CellProblem;
import vn.vungxanh.foundation.imports.MappedRow;

/** The places of one batch: each spelling is looked up once. A row without a place lies in the sender's own unit. */
final class ListedPlaces {

    private record Spelling(String text, LocalDate on) {}

    private final Map<Spelling, Resolution> known = new HashMap<>();
    private final Units units;
    private final Scope scope;

    ListedPlaces(Units units, Scope scope) {
        this.units = units;
        this.scope = scope;
    }

    @Nullable
    UnitId of(MappedRow row, LocalDate on, List<CellProblem> problems) {
        var parts = Stream.of(row.text("commune"), row.text("district"), row.text("province"))
                .filter(Objects::nonNull)
                .toList();
        if (parts.isEmpty()) {
            return scope.home();
        }
        var text = String.join(", ", parts);
        var resolution = known.computeIfAbsent(new Spelling(text, on), spelling -> resolve(spelling.text(), on));
        var unit = resolution.unit().orElse(null);
        if (unit != null) {
            return unit.id();
        }
        var column = row.has("commune") ? "commune" : row.has("district") ? "district" : "province";
        var near = resolution.candidates().stream()
                .limit(5)
                .map(each -> units.fullName(each.id()))
                .collect(Collectors.joining("; "));
        var message = resolution.outcome() == Resolution.Outcome.AMBIGUOUS
                ? "cases.import.problem.placeAmbiguous"
                : "cases.import.problem.placeUnknown";
        problems.add(CellProblem.in(column, message, text, near.isEmpty() ? "–" : near));
        return null;
    }

    /** At home first: many communes of other provinces bear the same name. */
    private Resolution resolve(String text, LocalDate on) {
        var atHome = units.resolve(text, scope.home(), on);
        return atHome.outcome() == Resolution.Outcome.UNKNOWN ? elsewhere(text, on, atHome) : atHome;
    }

    private Resolution elsewhere(String text, LocalDate on, Resolution atHome) {
        var anywhere = units.resolve(text, null, on);
        return anywhere.outcome() == Resolution.Outcome.UNKNOWN ? atHome : anywhere;
    }
}
