package vn.vungxanh.insight.mobility;

import org.jspecify.annotations.Nullable;

/**
 * One row of a sheet or one item of a program, as words by column: day (2021-05-24), operator, and of a day unit,
 * stationary, away, total; of a flow from, to, subscribers. Null where nothing is said.
 */
public interface SentRow {
    @Nullable
    String word(String column);
}
