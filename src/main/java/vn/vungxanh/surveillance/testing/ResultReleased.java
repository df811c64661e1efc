package vn.vungxanh.surveillance.testing;

import java.util.List;
import java.util.UUID;

/**
 * Results went out to the persons of their tubes; {@link TestQueries#positives} says what a reaction needs. Told again
 * when a result is corrected.
 *
 * @param unit the uppermost unit above all of them, in whose jurisdiction they can be read
 */
public record ResultReleased(int unit, List<UUID> tests) {

    public ResultReleased {
        tests = List.copyOf(tests);
    }
}
