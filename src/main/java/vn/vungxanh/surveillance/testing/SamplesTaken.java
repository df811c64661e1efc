package vn.vungxanh.surveillance.testing;

import java.util.List;
import java.util.UUID;

/** Samples were taken of the persons of these tests; told in the transaction that keeps them. */
public record SamplesTaken(List<UUID> tests) {

    public SamplesTaken {
        tests = List.copyOf(tests);
    }
}
