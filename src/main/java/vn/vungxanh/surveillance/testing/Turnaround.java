package vn.vungxanh.surveillance.testing;

import org.jspecify.annotations.Nullable;

/** Hours from the sample to the result: half of the tests, and nine of ten, took no longer. */
public record Turnaround(
        long tests, @Nullable Double half, @Nullable Double nineOfTen) {

    static final Turnaround NONE = new Turnaround(0, null, null);
}
