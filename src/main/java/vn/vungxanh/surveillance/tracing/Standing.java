package vn.vungxanh.surveillance.tracing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands in the graph.
 *
 * @param level the present one
 * @param f1 when at distance 1 of a confirmed case
 * @param f2 when at distance 2; an F1 may have been F2 first
 * @param root the case that the level comes from
 */
record Standing(
        @Nullable Integer level,
        Spells f1,
        Spells f2,
        @Nullable UUID root) {

    static final Standing NONE = new Standing(null, Spells.NONE, Spells.NONE, null);
}
