package vn.vungxanh.surveillance.presence;

import java.time.Instant;
import java.util.List;

/** What a comparison of the index with the record found. */
public record IndexCheck(Instant at, List<Part> parts) {

    /**
     * One kind of evidence.
     *
     * @param days on which something begins, in the record or in the index
     * @param events of those days in the record
     */
    public record Part(String kind, int days, long events, long differentDays) {}

    public IndexCheck {
        parts = List.copyOf(parts);
    }

    public long differentDays() {
        return parts.stream().mapToLong(Part::differentDays).sum();
    }
}
