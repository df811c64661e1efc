package vn.vungxanh.surveillance.testing;

import java.time.LocalDate;

/** One day: samples taken on it, results given on it, persons found on it. */
public record TestDay(LocalDate day, long taken, long tested, long negative, long firstPositive) {

    /** The share of the day's results that found somebody; none without results. */
    public double positivity() {
        return tested == 0 ? 0 : (double) firstPositive / tested;
    }
}
