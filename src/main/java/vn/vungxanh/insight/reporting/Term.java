package vn.vungxanh.insight.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;

/**
 * A figure on one side of a check.
 *
 * @param factor 5 for "5*X", -1 for "-X"
 * @param which one figure, every member of a family ("X.*"), or how many members it has ("X.#")
 * @param isOptional counts only if it is known ("X?")
 */
record Term(BigDecimal factor, FigureId id, Which which, boolean isOptional) {

    private static final Pattern SHAPE = Pattern.compile("(-|\\d+\\*)?([^*#?]+?)(\\.\\*|\\.#)?(\\?)?");

    enum Which {
        ONE,
        MEMBERS,
        NUMBER_OF_MEMBERS
    }

    static List<Term> all(String text) {
        return Stream.of(text.split(" ")).map(Term::of).toList();
    }

    private static Term of(String text) {
        var shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            throw new IllegalArgumentException("not a term of a check: " + text);
        }
        var sign = shape.group(1);
        var factor = sign == null
                ? BigDecimal.ONE
                : sign.equals("-") ? BigDecimal.ONE.negate() : new BigDecimal(sign.substring(0, sign.length() - 1));
        var family = shape.group(3);
        var which = family == null ? Which.ONE : family.equals(".*") ? Which.MEMBERS : Which.NUMBER_OF_MEMBERS;
        return new Term(factor, new FigureId(shape.group(2)), which, shape.group(4) != null);
    }

    /** Null when a figure is missing: then nothing can be said. */
    static @Nullable List<BigDecimal> values(List<Term> terms, Map<FigureId, Figure> figures) {
        var values = new ArrayList<BigDecimal>();
        for (var term : terms) {
            var found = term.values(figures);
            if (found.isEmpty() && !term.isOptional) {
                return null;
            }
            // an optional nought says nothing: "291 + 90 + 150 = 531" reads better
            found.stream()
                    .filter(value -> !term.isOptional || value.signum() != 0)
                    .forEach(values::add);
        }
        return values;
    }

    private List<BigDecimal> values(Map<FigureId, Figure> figures) {
        if (which == Which.ONE) {
            var figure = figures.get(id);
            return figure == null || figure.value() == null
                    ? List.of()
                    : List.of(figure.value().multiply(factor));
        }
        var members = figures.values().stream()
                .filter(figure -> figure.id().isIn(id) && figure.label() != null)
                .map(Figure::value)
                .filter(value -> value != null)
                .sorted(Comparator.reverseOrder())
                .toList();
        return which == Which.NUMBER_OF_MEMBERS && !members.isEmpty()
                ? List.of(BigDecimal.valueOf(members.size()))
                : members;
    }
}
