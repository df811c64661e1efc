package vn.vungxanh.platform.map;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;

/**
 * What the page of the map shows before any script runs.
 *
 * @param query with everything decided that the address left open
 * @param from first day of the slider
 * @param share whether the measure is a part of something other than the population, and so a percentage
 * @param list the open address of what a figure counts; null where the reader may not see it
 * @param whole the unit's own row; counts what lies in none of the parts, too
 */
public record MapView(
        MapQuery query,
        MapPlace place,
        List<MapPlace> above,
        MapGround.Parts parts,
        LocalDate from,
        LocalDate day,
        List<UnitMeasure> measures,
        @Nullable UnitMeasure measure,
        boolean share,
        @Nullable String list,
        Row whole,
        List<Row> rows,
        Classes classes,
        List<MapLayer> layers,
        List<String> shown) {

    /**
     * @param count null where the reader's jurisdiction does not reach: not known, which is not 0
     * @param rate per so many people, or a percentage; null without a population or a whole
     * @param list exactly what was counted
     */
    public record Row(
            MapPlace place,
            @Nullable Long count,
            @Nullable Double rate,
            int shade,
            @Nullable String list) {}

    public MapView {
        above = List.copyOf(above);
        measures = List.copyOf(measures);
        rows = List.copyOf(rows);
        layers = List.copyOf(layers);
        shown = List.copyOf(shown);
    }

    public MapQuery.Per per() {
        return query.per() == null ? MapQuery.Per.COUNT : query.per();
    }

    /** Of how many people a rate is said; 0 for a percentage. */
    public int people() {
        return share || measure == null ? 0 : measure.per();
    }

    /** Whether there is no record at all in the time shown, which the page says in words. */
    public boolean nothing() {
        return rows.stream().allMatch(row -> row.count() == null || row.count() == 0)
                && (whole.count() == null || whole.count() == 0)
                && classes.tops().isEmpty();
    }

    /** Whether any shape on the map is computed, which the page says in words. */
    public boolean schematic() {
        return rows.stream().anyMatch(row -> Boolean.TRUE.equals(row.place().schematic()));
    }

    public boolean shapeless() {
        return rows.stream().allMatch(row -> row.place().schematic() == null);
    }

    public boolean mayDivide() {
        return parts == MapGround.Parts.COMMUNES
                || rows.stream().anyMatch(row -> row.place().divided());
    }

    /** The most first; what is not known last. */
    public List<Row> byCount() {
        return rows.stream()
                .sorted(Comparator.comparingLong((Row row) -> {
                    var count = row.count();
                    return count == null ? 1 : -count;
                }))
                .toList();
    }

    /** One step of the legend: values above the first up to the second. */
    public record Step(int shade, double above, double top) {}

    public List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (var n = 0; n < classes.tops().size(); n++) {
            steps.add(new Step(
                    classes.shadeOf(n + 1),
                    n == 0 ? 0 : classes.tops().get(n - 1),
                    classes.tops().get(n)));
        }
        return steps;
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, query.lastDay()) + 1;
    }

    public long dayIndex() {
        return ChronoUnit.DAYS.between(from, day);
    }

    /** As a field for date and time writes it. */
    public String asOfField() {
        return LocalDateTime.ofInstant(query.asOf(), Vietnam.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** The words of this map's address. */
    public String words() {
        var address = query.at("", query.unit());
        return address.substring(address.indexOf('?') + 1);
    }
}
