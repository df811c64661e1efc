package vn.vungxanh.insight.methods;

/** What every series must be before a method looks at it. */
final class Counts {

    private static final int LONGEST = 100_000;
    private static final double LARGEST = 1e9;

    private Counts() {}

    static void check(double[] series, int shortest) {
        MethodRule.SERIES_TOO_SHORT.brokenIf(series.length < shortest);
        MethodRule.SERIES_TOO_LONG.brokenIf(series.length > LONGEST);
        for (var count : series) {
            MethodRule.NOT_A_COUNT.brokenIf(!Double.isFinite(count));
            MethodRule.NEGATIVE_COUNT.brokenIf(count < 0);
            MethodRule.COUNT_TOO_LARGE.brokenIf(count > LARGEST);
        }
    }

    static double sum(double[] series) {
        var sum = 0d;
        for (var each : series) {
            sum += each;
        }
        return sum;
    }

    static double mean(double[] series) {
        return sum(series) / series.length;
    }
}
