package vn.vungxanh.insight.risk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.vungxanh.kernel.Vietnam;

/** The level of a unit over time as steps, the higher the worse. */
public record LevelChart(List<Step> steps, List<Mark> marks) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 140;
    public static final int BASE = 112;

    private static final int STEP = 26;
    private static final int LABELS = 7;

    public record Step(int x, int y, int width, int height, LevelRow row, Instant until) {}

    public record Mark(int x, LocalDate day) {}

    public static LevelChart of(List<LevelRow> history, RiskRegime regime, Instant from, Instant to) {
        var steps = new ArrayList<Step>();
        var levels = levels(history);
        for (var n = 0; n < levels.size(); n++) {
            var row = levels.get(n);
            var begins = row.since().isBefore(from) ? from : row.since();
            var ends = n + 1 < levels.size() ? levels.get(n + 1).since() : to;
            if (!ends.isBefore(begins)) {
                var x = x(begins, from, to);
                var height = STEP * row.level();
                steps.add(new Step(x, BASE - height, Math.max(1, x(ends, from, to) - x), height, row, ends));
            }
        }
        var marks = new ArrayList<Mark>();
        var days = (int) Math.max(1, Duration.between(from, to).toDays());
        for (var n = 0; n < LABELS; n++) {
            var at = from.plus(Duration.ofDays((long) days * n / LABELS));
            marks.add(new Mark(x(at, from, to), Vietnam.dayOf(at)));
        }
        return new LevelChart(steps, marks);
    }

    /** A row that has the level of the one before only names other grounds: the table shows it, the drawing does not. */
    private static List<LevelRow> levels(List<LevelRow> history) {
        var changes = new ArrayList<LevelRow>();
        for (var row : history) {
            if (changes.isEmpty() || changes.get(changes.size() - 1).level() != row.level()) {
                changes.add(row);
            }
        }
        return changes;
    }

    private static int x(Instant at, Instant from, Instant to) {
        var all = Math.max(1, Duration.between(from, to).toSeconds());
        return (int) Math.round((double) Duration.between(from, at).toSeconds() * WIDTH / all);
    }
}
