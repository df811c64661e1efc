package vn.vungxanh.capacity.stock.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.shell.Page;

/** Quantities as people read and write them: 1.500 is a thousand and five hundred, 7,5 is seven and a half. */
public final class Amounts {

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d{1,2})?");
    /** "1,500" is a thousand and five hundred to some and one and a half to others: not taken. */
    private static final Pattern PLAIN = Pattern.compile("\\d{1,9}([.,]\\d{1,2})?");

    private Amounts() {}

    public static String of(Page page, @Nullable BigDecimal amount) {
        return amount == null
                ? ""
                : page.decimal(
                        amount.doubleValue(),
                        Math.max(0, amount.stripTrailingZeros().scale()));
    }

    /** One digit after the comma below ten, none above: nobody knows it better. */
    public static String rough(Page page, @Nullable Number amount) {
        return amount == null ? "" : page.decimal(amount.doubleValue(), amount.doubleValue() < 10 ? 1 : 0);
    }

    static Optional<BigDecimal> read(String typed) {
        var text = typed.replaceAll("\\s", "");
        if (GROUPED.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
        }
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
    }
}
