package vn.vungxanh.capacity.stock;

import java.math.BigDecimal;

/** Amounts without zeros that say nothing: 12 instead of 12.000. */
final class Quantity {

    private static final int DIGITS = 3;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);

    private Quantity() {}

    static BigDecimal plain(BigDecimal amount) {
        var bare = amount.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** More than nothing, at most three digits after the comma. */
    static void mustBeCounted(BigDecimal amount, boolean orNothing) {
        StockRule.QUANTITY_NOT_COUNTED.brokenIf(amount.signum() < 0
                || amount.signum() == 0 && !orNothing
                || amount.compareTo(MOST) > 0
                || plain(amount).scale() > DIGITS);
    }
}
