package vn.vungxanh.insight.dashboards;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The map of a unit: its communes by level, its cases as circles. All lengths in units of the drawing.
 *
 * @param around outlines of neighbours that only give the eye its bearings
 * @param schematic whether a shape is computed, not official
 */
public record Excerpt(
        int width, int height, List<Shape> shapes, List<String> around, List<Circle> circles, boolean schematic) {

    public Excerpt {
        shapes = List.copyOf(shapes);
        around = List.copyOf(around);
        circles = List.copyOf(circles);
    }

    /** @param risk none where the reader's jurisdiction does not reach, or no regulation applies */
    public record Shape(
            String code,
            String name,
            String path,
            long cases,
            @Nullable RiskNote risk) {}

    public record Circle(String name, double x, double y, double radius, long cases) {}

    /** A single unit is drawn with its neighbours around it. */
    public String viewBox() {
        var margin = around.isEmpty() ? 6 : width / 4;
        return "%d %d %d %d".formatted(-margin, -margin, width + 2 * margin, height + 2 * margin);
    }

    public boolean isEmpty() {
        return shapes.isEmpty();
    }

    /** One of each level on the map, the worst first. */
    public List<RiskNote> legend() {
        return shapes.stream()
                .map(Shape::risk)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(RiskNote::style, each -> each, (one, other) -> one, TreeMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparing((RiskNote each) -> each.open()).thenComparing(each -> -each.level()))
                .toList();
    }
}
