package vn.vungxanh.surveillance.presence;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A sender's id in 128 bits: a UUID as it is, anything else as the digest of the sender's unit and the text. */
record EventId(long high, long low) {

    static final int LONGEST = 120;
    private static final int UUID_LENGTH = 36;

    static EventId of(int sender, String text) {
        var uuid = text.length() == UUID_LENGTH ? uuid(text) : null;
        return of(uuid == null ? UUID.nameUUIDFromBytes((sender + ":" + text).getBytes(StandardCharsets.UTF_8)) : uuid);
    }

    static EventId of(UUID uuid) {
        return new EventId(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
    }

    UUID uuid() {
        return new UUID(high, low);
    }

    private static @org.jspecify.annotations.Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException anotherKindOfId) {
            return null;
        }
    }
}
