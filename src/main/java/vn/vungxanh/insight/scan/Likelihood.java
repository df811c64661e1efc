package vn.vungxanh.insight.scan;

/** The logarithm of how much likelier a window with its own rate is than one rate everywhere. */
final class Likelihood {

    private final double cases;

    Likelihood(int cases) {
        this.cases = cases;
    }

    double ratio(int inside, double expected) {
        if (inside <= expected) {
            return 0;
        }
        var outside = cases - inside;
        return inside * Math.log(inside / expected)
                + (outside > 0 ? outside * Math.log(outside / (cases - expected)) : 0);
    }
}
