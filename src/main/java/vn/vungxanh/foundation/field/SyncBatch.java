package vn.vungxanh.foundation.field;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a telephone sends at once.
 *
 * @param name what its user calls it; null leaves the name as it is
 * @param highestSeq the highest number that it ever gave
 * @param sentAt by its own clock
 * @param held how many it holds, by their state
 * @param discarded numbers whose forms the user threw away
 */
record SyncBatch(
        UUID device,
        @Nullable String name,
        long highestSeq,
        @Nullable Instant sentAt,
        @Nullable String nonce,
        Map<String, Integer> held,
        List<Long> discarded,
        List<SentItem> items) {

    SyncBatch {
        held = Map.copyOf(held);
        discarded = List.copyOf(discarded);
        items = List.copyOf(items);
    }

    /** The highest number seen in it, whatever it says itself. */
    long highest() {
        var inItems = items.stream()
                .map(SentItem::seq)
                .filter(java.util.Objects::nonNull)
                .mapToLong(Long::longValue)
                .max();
        return Math.max(highestSeq, inItems.orElse(0));
    }
}
