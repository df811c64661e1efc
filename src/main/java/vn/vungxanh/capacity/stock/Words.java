package vn.vungxanh.capacity.stock;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.SearchKey;

/** Text as it is stored: composed, and not longer than its column. */
final class Words {

    private Words() {}

    static @Nullable String given(@Nullable String text, int longest) {
        var clean = text == null ? "" : SearchKey.nfc(text);
        StockRule.TEXT_TOO_LONG.brokenIf(clean.length() > longest, longest);
        return clean.isEmpty() ? null : clean;
    }

    static String needed(@Nullable String text, int longest, StockRule missing) {
        var clean = given(text, longest);
        if (clean == null) {
            throw missing.broken();
        }
        return clean;
    }

    /** A lot number as it is compared: without blanks at its ends, in capitals. */
    static String lot(@Nullable String text) {
        var clean = given(text, 40);
        return clean == null ? "" : clean.toUpperCase(java.util.Locale.ROOT);
    }
}
