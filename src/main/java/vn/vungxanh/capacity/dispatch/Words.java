package vn.vungxanh.capacity.dispatch;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.SearchKey;

/** Text as it is stored: composed, without signs that nobody sees, and not longer than its column. */
final class Words {

    private Words() {}

    static @Nullable String given(@Nullable String text, int longest) {
        var clean = text == null ? "" : SearchKey.nfc(text.replace("\u0000", ""));
        DispatchRule.TEXT_TOO_LONG.brokenIf(clean.length() > longest, longest);
        return clean.isEmpty() ? null : clean;
    }

    static String needed(@Nullable String text, int longest, DispatchRule missing) {
        var clean = given(text, longest);
        if (clean == null) {
            throw missing.broken();
        }
        return clean;
    }
}
