package vn.vungxanh.capacity.stock;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much of an item a unit and all below it can use.
 *
 * @param quantity in the item's unit of measure; what has expired and what is on the road is not in it
 * @param perDay the mean of what was issued in the seven days before; null for equipment and where nothing was recorded yet
 * @param daysLeft null where nothing is being used
 */
public record OnHand(
        ItemCode item,
        BigDecimal quantity,
        @Nullable BigDecimal perDay,
        @Nullable Double daysLeft) {}
