package vn.vungxanh.demonstration;

import java.util.HashMap;
import java.util.Map;

/**
 * Citizen numbers as the law builds them: 011 for Điện Biên, one digit of century and sex, two of the year, six of
 * chance. Here the six begin with 99 and are counted up, so that no two are the same.
 */
final class CitizenNumbers {

    private final Map<String, Integer> used = new HashMap<>();

    String next(boolean woman, int birthYear) {
        var century = (birthYear / 100 - 19) * 2 + (woman ? 1 : 0);
        var stem = "011%d%02d".formatted(century, birthYear % 100);
        return "%s99%04d".formatted(stem, used.merge(stem, 1, Integer::sum));
    }
}
