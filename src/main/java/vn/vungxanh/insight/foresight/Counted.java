package vn.vungxanh.insight.foresight;

/** A negative binomial count by its mean and its size: the variance is mean + mean² / size. */
record Counted(double mean, double size) {

    private static final int FAR = 100_000_000;

    int quantile(double level) {
        if (!(mean > 0)) {
            return 0;
        }
        var failure = mean / (size + mean);
        var probability = Math.exp(size * Math.log(size / (size + mean)));
        var sum = probability;
        var count = 0;
        while (sum < level && count < FAR) {
            probability *= failure * (size + count) / (count + 1);
            sum += probability;
            count++;
        }
        return count;
    }
}
