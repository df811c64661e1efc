package vn.vungxanh.foundation.field;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param highestStored the highest number of the telephone that has arrived
 * @param missing numbers up to its highest that have not, the first of them
 */
public record SyncAnswer(
        @Nullable String nonce, Instant receivedAt, long highestStored, List<Long> missing, List<ItemAnswer> items) {

    public SyncAnswer {
        missing = List.copyOf(missing);
        items = List.copyOf(items);
    }
}
