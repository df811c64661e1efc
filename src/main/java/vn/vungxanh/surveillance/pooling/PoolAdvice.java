package vn.vungxanh.surveillance.pooling;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Which pool size the last days suggest.
 *
 * @param p the share of persons that the advice is for
 * @param rows sizes worth comparing, the best among them
 */
public record PoolAdvice(PooledPrevalence told, double p, PoolDesign design, int best, List<Row> rows) {

    /** What a size costs and finds. */
    public record Row(int size, double runsPerPerson, double positiveTubes, double found, long peoplePerDay) {}

    private static final int LARGEST_TUBE = 32;
    private static final List<Integer> USUAL = List.of(1, 2, 3, 5, 8, 10, 16, 20);

    /** @param runsPerDay tubes that the laboratories can run in a day */
    public static PoolAdvice of(PooledPrevalence told, double p, PoolDesign design, long runsPerDay) {
        var best = design.bestSize(p, LARGEST_TUBE);
        var sizes = new TreeSet<>(USUAL);
        sizes.add(best);
        var rows = new ArrayList<Row>();
        for (var size : sizes) {
            rows.add(new Row(
                    size,
                    design.testsPerPerson(p, size),
                    design.positive(p, size),
                    design.found(size),
                    design.peoplePerDay(p, size, runsPerDay)));
        }
        return new PoolAdvice(told, p, design, best, rows);
    }
}
