package vn.vungxanh.insight.models;

import vn.vungxanh.insight.methods.MethodRule;

/**
 * How many each case infects, from how fast cases grow.
 *
 * @see <a href="https://doi.org/10.1098/rspb.2006.3754">Wallinga and Lipsitch 2007</a>
 */
public final class GrowthToReproduction {

    private GrowthToReproduction() {}

    /**
     * By a gamma distributed generation interval.
     *
     * @param growth a day, of the logarithm
     */
    public static double gamma(double growth, double mean, double sd) {
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(!(mean > 0) || !(sd > 0) || !Double.isFinite(growth));
        var shape = mean * mean / (sd * sd);
        var scale = sd * sd / mean;
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(1 + growth * scale <= 0);
        return Math.pow(1 + growth * scale, shape);
    }

    /** By exponentially distributed latent and infectious times. */
    public static double exponential(double growth, double latentDays, double infectiousDays) {
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(
                !(latentDays >= 0) || !(infectiousDays > 0) || !Double.isFinite(growth));
        return (1 + growth * latentDays) * (1 + growth * infectiousDays);
    }
}
