package vn.vungxanh.foundation.borders;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;

/** Why the unit of a code is not found on a day. */
final class CodeChecks {

    private static final int COMMUNE_DIGITS = 5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Units units;
    private final LocalDate on;

    CodeChecks(Units units, LocalDate on) {
        this.units = units;
        this.on = on;
    }

    BorderProblem unknown(int feature, String code) {
        var said = BorderReader.shortened(code);
        var padded = "0".repeat(Math.max(0, COMMUNE_DIGITS - code.length())) + code;
        var meant = code.matches("\\d{3,4}") ? units.byCode(padded, on).orElse(null) : null;
        if (meant != null) {
            return BorderProblem.of(BordersRule.ZEROS_LOST, feature, said, said, BorderChecks.named(meant));
        }
        var other = units.everyUnitWithCode(code);
        if (other.isEmpty()) {
            return BorderProblem.of(BordersRule.UNKNOWN_CODE, feature, said, said);
        }
        var first = other.get(0);
        return BorderProblem.of(
                BordersRule.CODE_OF_ANOTHER_DAY,
                feature,
                said,
                said,
                BorderChecks.named(first),
                DAY.format(first.validFrom()));
    }

    /** When more than half of the codes mean nothing on the day, but do in another tree: that tree is meant. */
    @Nullable
    BorderProblem otherTree(Set<String> codes) {
        var strangers =
                codes.stream().filter(code -> units.byCode(code, on).isEmpty()).toList();
        if (strangers.size() * 2 <= codes.size()) {
            return null;
        }
        Map<LocalDate, Integer> begun = new HashMap<>();
        strangers.stream()
                .flatMap(code -> units.everyUnitWithCode(code).stream())
                .map(Unit::validFrom)
                .forEach(day -> begun.merge(day, 1, Integer::sum));
        return begun.entrySet().stream()
                .max(Map.Entry.<LocalDate, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .filter(most -> most.getValue() * 2 > strangers.size())
                .map(most -> BorderProblem.of(
                        BordersRule.OTHER_TREE,
                        0,
                        null,
                        strangers.size(),
                        codes.size(),
                        DAY.format(on),
                        DAY.format(most.getKey())))
                .orElse(null);
    }
}
