package vn.vungxanh.insight.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;

/**
 * What must hold between figures of one report.
 *
 * @param number the message key's end: {@code reporting.check.<number>}
 * @param left terms that are added up: the id of a figure; {@code I.3b.*} every member of a family; {@code I.3b.#} how many
 *     members; an id with a question mark counts only if it is known
 */
public record Check(String number, Kind kind, List<String> left, List<String> right) {

    public enum Kind {
        /** Hard: a report that breaks it is signed only with a written reason. */
        EQUAL("="),
        AT_MOST("≤"),
        /** Two noughts pass: nothing happened, so nothing contradicts. */
        LESS("<");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        boolean holds(int order) {
            return this == EQUAL ? order == 0 : this == AT_MOST ? order <= 0 : order < 0;
        }

        boolean isHard() {
            return this == EQUAL;
        }
    }

    public enum Outcome {
        PASSED,
        FAILED,
        /** A figure is missing. */
        NOT_APPLICABLE
    }

    /** @param compared the numbers that were compared: "439 + 14 + 11 + 7 + 5 + 3 = 479"; empty if not applicable */
    public record Result(String number, Kind kind, Outcome outcome, String compared) {

        public boolean blocks() {
            return outcome == Outcome.FAILED && kind.isHard();
        }

        public String key() {
            return "reporting.check." + number;
        }
    }

    public Check {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    Result against(Map<FigureId, Figure> figures) {
        var leftValues = values(left, figures);
        var rightValues = values(right, figures);
        if (leftValues == null || rightValues == null) {
            return new Result(number, kind, Outcome.NOT_APPLICABLE, "");
        }
        var order = sum(leftValues).compareTo(sum(rightValues));
        var holds = kind.holds(order) || (order == 0 && sum(rightValues).signum() == 0);
        var compared =
                side(leftValues, kind == Kind.EQUAL) + " " + (holds && kind.holds(order) ? kind.sign : contrary(order))
                        + " " + side(rightValues, kind == Kind.EQUAL);
        return new Result(number, kind, holds ? Outcome.PASSED : Outcome.FAILED, compared);
    }

    private String contrary(int order) {
        return kind == Kind.EQUAL ? "≠" : order == 0 ? "=" : ">";
    }

    /** Null when a figure is missing: then nothing can be said. */
    private static @Nullable List<BigDecimal> values(List<String> terms, Map<FigureId, Figure> figures) {
        var values = new ArrayList<BigDecimal>();
        for (var term : terms) {
            var found = term(term, figures);
            if (found.isEmpty() && !term.endsWith("?")) {
                return null;
            }
            values.addAll(found);
        }
        return values;
    }

    private static List<BigDecimal> term(String term, Map<FigureId, Figure> figures) {
        if (term.endsWith(".*") || term.endsWith(".#")) {
            var family = new FigureId(term.substring(0, term.length() - 2));
            var members = figures.values().stream()
                    .filter(figure -> figure.id().isIn(family) && figure.label() != null)
                    .map(Figure::value)
                    .filter(value -> value != null)
                    .sorted(Comparator.reverseOrder())
                    .toList();
            return term.endsWith("#") && !members.isEmpty() ? List.of(BigDecimal.valueOf(members.size())) : members;
        }
        var figure = figures.get(new FigureId(term.replace("?", "")));
        return figure == null || figure.value() == null ? List.of() : List.of(figure.value());
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String side(List<BigDecimal> values, boolean showSum) {
        var parts = values.stream().map(Written::plain).collect(Collectors.joining(" + "));
        return values.size() > 1 && !showSum ? parts + " (" + Written.plain(sum(values)) + ")" : parts;
    }
}
