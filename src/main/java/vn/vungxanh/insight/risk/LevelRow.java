package vn.vungxanh.insight.risk;

import java.time.Instant;
import java.util.List;

/**
 * What the records proposed for a unit, and since when.
 *
 * @param grounds keys of the criteria that were met; with a question mark those that nobody could judge
 * @param facts the numbers of that instant, as JSON
 */
public record LevelRow(int unit, int level, int upTo, List<String> grounds, String facts, Instant since) {

    public LevelRow {
        grounds = List.copyOf(grounds);
    }

    boolean says(LevelRow other) {
        return level == other.level && upTo == other.upTo && grounds.equals(other.grounds);
    }
}
