package vn.vungxanh.capacity.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of the ledger, with its sign. */
public record LedgerLine(
        SlipId slip,
        SlipKind kind,
        Instant at,
        String storeName,
        Lot lot,
        @Nullable String partner,
        @Nullable String reason,
        String login) {}
