package vn.vungxanh.capacity.stock;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts without zeros that say nothing: 12 instead of 12.000. */
final class Quantity {

    private static final int DIGITS = 3;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);

    /** A sheet's number has a point before its decimals: "1.500" could be either and is not taken. */
    private static final Pattern OF_SHEET = Pattern.compile("\\d{1,9}([.,]\\d{1,2})?");

    private Quantity() {}

    static @Nullable BigDecimal ofSheet(String text) {
        var bare = text.replaceAll("\\s", "");
        return OF_SHEET.matcher(bare).matches() ? new BigDecimal(bare.replace(',', '.')) : null;
    }

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
