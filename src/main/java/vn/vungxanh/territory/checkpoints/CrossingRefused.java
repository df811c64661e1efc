package vn.vungxanh.territory.checkpoints;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody was not let through. Ids only. */
public record CrossingRefused(UUID passage, UUID post, List<UUID> travellers, Instant at) {

    public CrossingRefused {
        travellers = List.copyOf(travellers);
    }
}
