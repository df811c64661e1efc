package vn.vungxanh.territory.enforcement;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.SearchKey;

/** Text as it is stored: composed, without signs that nobody sees, and not longer than its column. */
final class Words {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int OLDEST = 120;

    private Words() {}

    static @Nullable String given(@Nullable String text, int longest) {
        var clean = text == null ? "" : SearchKey.nfc(text);
        EnforcementRule.TEXT_TOO_LONG.brokenIf(clean.length() > longest, longest);
        return clean.isEmpty() ? null : clean;
    }

    static String needed(@Nullable String text, int longest, EnforcementRule missing) {
        var clean = given(text, longest);
        if (clean == null) {
            throw missing.broken();
        }
        return clean;
    }

    static String country(String code) {
        var nationality = code.strip().toUpperCase(Locale.ROOT);
        EnforcementRule.NATIONALITY_UNKNOWN.brokenIf(!COUNTRIES.contains(nationality));
        return nationality;
    }

    static @Nullable Integer born(@Nullable Integer year, int thisYear) {
        EnforcementRule.BIRTH_YEAR_UNLIKELY.brokenIf(year != null && (year > thisYear || year < thisYear - OLDEST));
        return year;
    }
}
