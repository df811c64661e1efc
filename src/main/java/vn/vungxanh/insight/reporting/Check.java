package vn.vungxanh.insight.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.insight.templates.Written;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;

/**
 * What must hold between figures of one report; a line of {@code reporting/checks.csv}.
 *
 * @param item number in the list of checks drawn up from report 88; 0 if it is the program's own
 * @param number the message key's end: {@code reporting.check.<number>}
 * @param low and high: the bounds of a ratio; for {@code ABOUT} high is a percentage
 */
public record Check(
        int item,
        String number,
        Kind kind,
        List<Term> left,
        List<Term> right,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public enum Kind {
        /** Hard: a report that breaks it is signed only with a written reason. */
        EQUAL("="),
        AT_MOST("≤"),
        /** Two noughts pass: nothing happened, so nothing contradicts. */
        LESS("<"),
        ABOUT("≈"),
        RATIO(":"),
        /** Two readings of one thing side by side: a definition to be asked for, never a failure. */
        NOTE("/"),
        /** About the words of the report, not its figures. */
        TEXT("");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        boolean holds(int order) {
            return this == EQUAL ? order == 0 : this == AT_MOST ? order <= 0 : this != LESS || order < 0;
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

        public boolean isNote() {
            return kind == Kind.NOTE && outcome == Outcome.PASSED;
        }

        public String key() {
            return "reporting.check." + number;
        }
    }

    public Check {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    List<FigureId> figureIds() {
        return Stream.concat(left.stream(), right.stream()).map(Term::id).toList();
    }

    Result against(Map<FigureId, Figure> figures) {
        var leftValues = Term.values(left, figures);
        var rightValues = Term.values(right, figures);
        if (leftValues == null || rightValues == null) {
            return new Result(number, kind, Outcome.NOT_APPLICABLE, "");
        }
        var one = sum(leftValues);
        var other = sum(rightValues);
        if (kind == Kind.RATIO) {
            return ratio(one, other);
        }
        if (kind == Kind.ABOUT || kind == Kind.NOTE) {
            var near = kind == Kind.NOTE || isAbout(one, other);
            return result(near, side(leftValues, false), near ? kind.sign : contrary(one.compareTo(other)), other);
        }
        var order = one.compareTo(other);
        var holds = kind.holds(order) || (order == 0 && other.signum() == 0);
        var sign = holds && kind.holds(order) ? kind.sign : contrary(order);
        return new Result(
                number,
                kind,
                holds ? Outcome.PASSED : Outcome.FAILED,
                side(leftValues, kind == Kind.EQUAL) + " " + sign + " " + side(rightValues, kind == Kind.EQUAL));
    }

    private Result ratio(BigDecimal one, BigDecimal other) {
        if (other.signum() == 0) {
            return new Result(number, kind, Outcome.NOT_APPLICABLE, "");
        }
        var share = one.divide(other, 2, RoundingMode.HALF_UP);
        var holds = (low == null || share.compareTo(low) >= 0) && (high == null || share.compareTo(high) <= 0);
        return new Result(
                number,
                kind,
                holds ? Outcome.PASSED : Outcome.FAILED,
                "%s : %s = %s".formatted(Written.plain(one), Written.plain(other), Written.plain(share)));
    }

    private boolean isAbout(BigDecimal one, BigDecimal other) {
        var apart = one.subtract(other).abs().multiply(HUNDRED);
        return high != null && apart.compareTo(other.abs().multiply(high)) <= 0;
    }

    private Result result(boolean holds, String left, String sign, BigDecimal other) {
        var compared = left + " " + sign + " " + Written.plain(other);
        return new Result(number, kind, holds ? Outcome.PASSED : Outcome.FAILED, compared);
    }

    private String contrary(int order) {
        return kind == Kind.EQUAL || kind == Kind.ABOUT ? "≠" : order == 0 ? "=" : ">";
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String side(List<BigDecimal> values, boolean showSum) {
        var parts = values.stream()
                .map(Written::plain)
                .collect(Collectors.joining(" + "))
                .replace("+ -", "− ");
        return values.size() > 1 && !showSum ? parts + " (" + Written.plain(sum(values)) + ")" : parts;
    }
}
