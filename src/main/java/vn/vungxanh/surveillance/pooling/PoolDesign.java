package vn.vungxanh.surveillance.pooling;

/**
 * Two-stage pooling: n samples in one tube, and everybody of a positive tube tested alone. R. Dorfman, “The detection of
 * defective members of large populations”, Annals of Mathematical Statistics 14 (1943) 436–440; with a test that errs as
 * in W. H. Swallow, Phytopathology 75 (1985) 882–889 and C. Kim et al., Biometrics 63 (2007) 1152–1162.
 *
 * @param sensitivity of one run, the same for a pool and for one person
 * @param specificity of one run
 */
public record PoolDesign(double sensitivity, double specificity) {

    public static final PoolDesign PERFECT = new PoolDesign(1, 1);

    /** Larger tubes exist on paper only. */
    static final int LARGEST = 300;

    public PoolDesign {
        if (!(sensitivity > 0 && sensitivity <= 1 && specificity > 0 && specificity <= 1)) {
            throw new IllegalArgumentException("sensitivity and specificity lie between 0 and 1");
        }
    }

    /** How often a tube of n persons is positive where the share p has the disease. */
    public double positive(double p, int n) {
        var allFree = Math.pow(1 - p, n);
        return sensitivity * (1 - allFree) + (1 - specificity) * allFree;
    }

    /** Runs a person on average; 1 is what testing everybody alone costs. */
    public double testsPerPerson(double p, int n) {
        return n == 1 ? 1 : 1.0 / n + positive(p, n);
    }

    /** How often a person who has the disease is found: by the tube and then alone. */
    public double found(int n) {
        return n == 1 ? sensitivity : sensitivity * sensitivity;
    }

    /** The size with the fewest runs a person, one person a tube where no pool saves anything. */
    public int bestSize(double p, int largest) {
        var best = 1;
        for (var n = 2; n <= largest; n++) {
            if (testsPerPerson(p, n) < testsPerPerson(p, best)) {
                best = n;
            }
        }
        return best;
    }

    /** How many persons a laboratory can test in a day with so many runs, the second stage counted. */
    public long peoplePerDay(double p, int n, long runsPerDay) {
        return (long) Math.floor(runsPerDay / testsPerPerson(p, n));
    }

    /**
     * How often at least one of r tubes of n persons each is positive, where each person's sample errs by itself:
     * I. Christensen and I. A. Gardner, Preventive Veterinary Medicine 45 (2000) 83–106, as in epiR's epi.pooled.
     */
    public double anyOfTubes(double p, int n, int r) {
        var allFree = Math.pow(1 - p, n);
        var negative = (1 - allFree) * (1 - sensitivity) + allFree * Math.pow(specificity, n);
        return 1 - Math.pow(negative, r);
    }

    /** How often all r tubes are rightly negative where nobody has the disease. */
    public double noneOfTubes(int n, int r) {
        return Math.pow(specificity, (double) n * r);
    }
}
