package vn.vungxanh.foundation.citizens;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** Somebody says that something is wrong in the own record; followed until it is answered. */
public record Wish(
        UUID id,
        UUID person,
        @Nullable String name,
        UnitId unit,
        String text,
        Instant askedAt,
        State state,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    public enum State {
        OPEN,
        DONE,
        REFUSED
    }
}
