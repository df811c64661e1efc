package vn.vungxanh.surveillance.copresence;

/**
 * When people infect others and how long it takes to fall ill. Densities per day.
 *
 * <p>Infectiousness around the onset: He X. et al., Nature Medicine 26, 672 (2020), with the author correction of August 2020:
 * a gamma distribution of shape 20.52 and rate 1.59 a day, shifted to begin 12.27 days before the onset. Incubation: Lauer S. et
 * al., Annals of Internal Medicine 172, 577 (2020): log-normal, median 5.1 days, meanlog 1.621, sdlog 0.418.
 */
final class TransmissionTiming {
    private static final double SHAPE = 20.516508;
    private static final double RATE = 1.592124;
    private static final double SHIFT = 12.272481;
    private static final double LOG_SCALE = SHAPE * Math.log(RATE) - logGamma(SHAPE);
    private static final double MEAN_LOG = 1.621;
    private static final double SD_LOG = 0.418;

    private TransmissionTiming() {}

    /** @param days since the onset of the one who infects; negative before it */
    static double infectiousness(double days) {
        double x = days + SHIFT;
        return x <= 0 ? 0 : Math.exp(LOG_SCALE + (SHAPE - 1) * Math.log(x) - RATE * x);
    }

    /** @param days from the infection to the onset */
    static double incubation(double days) {
        if (days <= 0) {
            return 0;
        }
        double z = (Math.log(days) - MEAN_LOG) / SD_LOG;
        return Math.exp(-z * z / 2) / (days * SD_LOG * Math.sqrt(2 * Math.PI));
    }

    /** Stirling's series, good to 10 digits from 8 on. */
    private static double logGamma(double x) {
        return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x * x * x);
    }
}
