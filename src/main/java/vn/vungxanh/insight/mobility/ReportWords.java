package vn.vungxanh.insight.mobility;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.imports.CellProblem;

/** The words of one row or item, from a sheet or a program, with what is wrong with them. */
final class ReportWords {

    private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);
    private static final int MOST = 200_000_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final SentRow source;
    private final List<CellProblem> problems = new ArrayList<>();

    ReportWords(SentRow source) {
        this.source = source;
    }

    List<CellProblem> problems() {
        return List.copyOf(problems);
    }

    void problem(String column, String message, String... arguments) {
        problems.add(CellProblem.in(column, message, arguments));
    }

    private @Nullable String given(String column) {
        var text = source.word(column);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private @Nullable String needed(String column) {
        var text = given(column);
        if (text == null) {
            problem(column, "imports.problem.required");
        }
        return text;
    }

    /** A day that is over. */
    @Nullable
    LocalDate day(LocalDate today) {
        var text = needed("day");
        if (text == null) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.isBefore(EARLIEST) || !day.isBefore(today)) {
                problem("day", "mobility.problem.dayNotOver", DAY.format(day));
                return null;
            }
            return day;
        } catch (DateTimeException unreadable) {
            problem("day", "mobility.problem.day", shortened(text));
            return null;
        }
    }

    @Nullable
    String operator(Operators operators, LocalDate on) {
        var text = needed("operator");
        var found = text == null ? null : operators.find(text, on).orElse(null);
        if (text != null && found == null) {
            problem("operator", "mobility.problem.operator", shortened(text));
        }
        return found == null ? null : found.code();
    }

    /** By code or name, as the units were on the day. */
    @Nullable
    Unit unit(String column, Units units, LocalDate on) {
        var text = needed(column);
        if (text == null) {
            return null;
        }
        var found = units.byCode(text, on)
                .or(() -> units.resolve(text, null, on).unit())
                .orElse(null);
        if (found == null) {
            problem(column, "mobility.problem.unit", shortened(text), DAY.format(on));
            return null;
        }
        if (found.level() == UnitLevel.COUNTRY || found.level() == UnitLevel.HAMLET) {
            problem(column, "mobility.problem.level", found.name());
            return null;
        }
        return found;
    }

    /** Null where nothing is said, or what is said is no count: then a problem stands. */
    @Nullable
    Integer count(String column) {
        var text = given(column);
        if (text == null) {
            return null;
        }
        if (!text.matches("-?\\d{1,9}") || Integer.parseInt(text) > MOST) {
            problem(column, "mobility.problem.count", shortened(text));
            return null;
        }
        if (text.startsWith("-")) {
            problem(column, "mobility.problem.negative", text);
            return null;
        }
        return Integer.valueOf(text);
    }

    @Nullable
    Integer countNeeded(String column) {
        return needed(column) == null ? null : count(column);
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
