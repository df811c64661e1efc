package vn.vungxanh.insight.greenzone;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;

/**
 * What was published at one time; it never changes.
 *
 * @param height of the drawing that the shapes of the lines make, 640 wide
 * @param schematic whether the shapes are computed, not official
 * @param lines the unit itself first, then all below it
 * @param days cases by day of report since the wave began
 */
public record Edition(
        UUID id,
        String unitCode,
        String unitName,
        Instant asOf,
        Instant publishedAt,
        LocalDate waveFrom,
        Totals totals,
        int height,
        boolean schematic,
        List<Line> lines,
        List<DayOfCases> days) {

    private static final Duration FRESH = Duration.ofHours(36);

    public record Totals(long confirmed, long active, long recovered, long died) {}

    public record DayOfCases(LocalDate day, int cases) {}

    public LocalDate today() {
        return Vietnam.dayOf(asOf);
    }

    /** A day counts as over when the next one should have been published. */
    public boolean isOld(Instant now) {
        return asOf.plus(FRESH).isBefore(now);
    }

    public Line own() {
        return lines.get(0);
    }

    /** Directly below a unit, by name as they were written down. */
    public List<Line> below(String code) {
        return lines.stream()
                .filter(line -> Objects.equals(line.parent(), code))
                .toList();
    }

    public @Nullable Line line(String code) {
        return lines.stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** Units with a shape; the smallest ones are drawn. */
    public List<Line> drawn() {
        return lines.stream().filter(line -> line.shape() != null).toList();
    }

    public long green(String code) {
        return below(code).stream().filter(Line::green).count();
    }
}
