package vn.vungxanh.capacity.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item on the first screen.
 *
 * @param expired what lies there and can be used no longer; not in the quantity
 * @param owed what suppliers have not brought yet
 */
public record StockLine(
        Item item,
        OnHand onHand,
        BigDecimal expired,
        BigDecimal owed,
        @Nullable LocalDate runsOutOn,
        Threshold threshold,
        Threshold.Level level) {}
