package vn.vungxanh.platform.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the map knows it.
 *
 * @param id surrogate id
 * @param spans the ids of all units whose records it answers for, across reforms
 * @param seen whether the reader's jurisdiction covers it: otherwise its counts are not known, which is not 0
 * @param schematic whether its shape is computed, not official; null without any shape
 */
public record MapPlace(
        int id,
        String code,
        String name,
        @Nullable Integer population,
        @Nullable Double longitude,
        @Nullable Double latitude,
        List<Span> spans,
        boolean seen,
        boolean divided,
        @Nullable Boolean schematic) {

    /** Ids from one to another, both included. */
    public record Span(int from, int to) {}

    public MapPlace {
        spans = List.copyOf(spans);
    }

    public boolean answersFor(int unit) {
        return spans.stream().anyMatch(span -> unit >= span.from() && unit <= span.to());
    }
}
