package vn.vungxanh.demonstration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.orders.Purpose;
import vn.vungxanh.surveillance.testing.TestResult;

/**
 * A synthetic tube.
 *
 * @param ct null where the disease was not found
 * @param result null while it waits; the tubes of the last hours do
 */
record Swab(
        String barcode,
        Bench bench,
        Purpose purpose,
        String commune,
        Instant sampledAt,
        List<Resident> people,
        @Nullable TestResult result,
        @Nullable String ct,
        Instant resultedAt) {

    /** Who tests. */
    enum Bench {
        CDC,
        NIHE
    }

    boolean waits() {
        return result == null;
    }
}
