package vn.vungxanh.foundation.citizens;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of one's own records.
 *
 * @param titleKey message key, with its arguments
 * @param stateKey message key of how it stands; null where there is nothing to say
 * @param path an open page with more; never an address with anything personal in it
 */
public record OwnRecord(
        String titleKey,
        List<Object> arguments,
        Instant at,
        @Nullable String stateKey,
        @Nullable String path) {

    public OwnRecord {
        arguments = List.copyOf(arguments);
    }

    public static OwnRecord of(String titleKey, Instant at, @Nullable String stateKey) {
        return new OwnRecord(titleKey, List.of(), at, stateKey, null);
    }
}
