package vn.vungxanh.surveillance.tracing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands in the graph.
 *
 * @param f1At since when at distance 1 of a confirmed case
 * @param f2At since when at distance 2; an F1 may have been F2 first
 * @param root the case that the level comes from
 */
record Standing(
        @Nullable Integer level,
        @Nullable Instant f1At,
        @Nullable Instant f2At,
        @Nullable UUID root) {

    static final Standing NONE = new Standing(null, null, null, null);
}
