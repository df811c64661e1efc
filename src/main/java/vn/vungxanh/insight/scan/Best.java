package vn.vungxanh.insight.scan;

import java.util.Arrays;

/**
 * The likeliest window so far. For each number of cases it remembers the smallest expectation that was looked at: with as many
 * cases and more expected no window can be likelier, so that logarithms are hardly ever taken.
 */
final class Best {

    private final Likelihood likelihood;
    private final double[] looked;
    private final int fewest;
    double ratio;
    int centre;
    int places;
    int from;
    int to;
    int inside;
    double expected;

    Best(int cases, int fewest) {
        likelihood = new Likelihood(cases);
        this.fewest = fewest;
        looked = new double[cases + 1];
        clear();
    }

    void clear() {
        Arrays.setAll(looked, count -> count < fewest ? 0 : count);
        ratio = 0;
    }

    boolean mayBe(int count, double expectation) {
        return expectation < looked[count];
    }

    void look(int count, double expectation, int around, int size, int first, int last) {
        looked[count] = expectation;
        var found = likelihood.ratio(count, expectation);
        if (found > ratio) {
            ratio = found;
            centre = around;
            places = size;
            from = first;
            to = last;
            inside = count;
            expected = expectation;
        }
    }
}
