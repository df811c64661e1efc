package vn.vungxanh.care.isolation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order to be kept: for whom, and all that was decided.
 *
 * @param siteUnit the unit of the site
 * @param at when it was proposed
 */
record OrderRow(
        UUID id,
        NewIsolation wanted,
        Decided decided,
        @Nullable Integer siteUnit,
        OrderState state,
        Instant at,
        String login,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    static OrderRow proposed(UUID id, NewIsolation wanted, Decided decided, Instant now, String login) {
        return new OrderRow(id, wanted, decided, null, OrderState.PROPOSED, now, login, null, null);
    }

    UUID person() {
        return wanted.person().value();
    }

    int unit() {
        return wanted.unit().value();
    }

    String disease() {
        return wanted.disease();
    }
}
