package vn.vungxanh.insight.risk.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.insight.levels.Facts;
import vn.vungxanh.insight.levels.Verdict;
import vn.vungxanh.insight.risk.Decision;

/**
 * A unit in a table of levels.
 *
 * @param facts null for a unit outside of the reader's jurisdiction: its level is known, its numbers are not shown
 * @param worse neighbours at the alarming levels
 */
public record RiskRow(
        Unit unit,
        Verdict verdict,
        @Nullable Facts facts,
        @Nullable Instant since,
        @Nullable Decision decision,
        List<Unit> worse) {

    public RiskRow {
        worse = List.copyOf(worse);
    }
}
