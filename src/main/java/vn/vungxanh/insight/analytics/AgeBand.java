package vn.vungxanh.insight.analytics;

import java.util.Arrays;

/**
 * Ages at which the rules and the daily life of people differ: nursery, school, those whom the regulations of 2021 call the
 * older ones from 50 (from 65 before November 2021).
 */
public enum AgeBand {
    NURSERY(0, 5),
    SCHOOL(6, 17),
    ADULT(18, 49),
    OLDER(50, 64),
    OLDEST(65, Integer.MAX_VALUE);

    private final int from;
    private final int to;

    AgeBand(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** Whoever is born later than the day counts as newly born. */
    static AgeBand of(int age) {
        return Arrays.stream(values())
                .filter(band -> age <= band.to)
                .findFirst()
                .orElse(OLDEST);
    }

    /** "18–49", "65+". */
    public String words() {
        return to == Integer.MAX_VALUE ? from + "+" : from + "–" + to;
    }
}
