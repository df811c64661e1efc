package vn.vungxanh.foundation.borders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file that was brought, and what became of it.
 *
 * @param on the day whose units its codes mean; null for what was loaded before days were kept
 * @param faults, notes how many there were, also beyond those that are kept
 */
public record BorderSet(
        UUID id,
        State state,
        @Nullable LocalDate on,
        Instant importedAt,
        String importedBy,
        String fileName,
        String source,
        Content content,
        List<String> provinces) {

    public BorderSet {
        provinces = List.copyOf(provinces);
    }

    /** @param bytes, sha256 of the file as it came */
    public record Content(int features, int shapes, long corners, long bytes, String sha256, int faults, int notes) {}

    public enum State {
        /** Has faults: only its report was kept. */
        REFUSED,
        /** Good, to be looked at; no map shows it yet. */
        WAITING,
        IN_FORCE,
        /** What lay below it counts again. */
        WITHDRAWN,
        DISCARDED;

        /** Its shapes are kept and may come into force, also again. */
        public boolean mayComeIntoForce() {
            return this == WAITING || this == WITHDRAWN;
        }
    }

    /** What was done with a set, by whom. */
    public record Deed(State became, Instant at, String by, String reason) {}

    /** Of one unit of the set: what it has now, and what it would have. */
    public record UnitShape(
            String code,
            String name,
            double areaKm2,
            @Nullable Double listedKm2,
            boolean inForce) {}
}
