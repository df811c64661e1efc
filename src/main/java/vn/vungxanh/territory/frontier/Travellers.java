package vn.vungxanh.territory.frontier;

import java.math.BigDecimal;
import java.time.Year;
import java.util.Locale;
import java.util.Set;

/** Checks and cleans what is said of somebody at the border. */
final class Travellers {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final BigDecimal COLDEST = new BigDecimal("30");
    private static final BigDecimal HOTTEST = new BigDecimal("45");
    private static final int OLDEST = 120;

    private Travellers() {}

    static Traveller clean(Traveller who, Year today) {
        var nationality = who.nationality().strip().toUpperCase(Locale.ROOT);
        FrontierRule.NATIONALITY_UNKNOWN.brokenIf(!COUNTRIES.contains(nationality));
        var born = who.birthYear();
        FrontierRule.BIRTH_YEAR_UNLIKELY.brokenIf(
                born != null && (born > today.getValue() || born < today.getValue() - OLDEST));
        var warm = who.temperature();
        FrontierRule.UNREADABLE_FORM.brokenIf(
                warm != null && (warm.compareTo(COLDEST) < 0 || warm.compareTo(HOTTEST) > 0));
        var document = Words.given(who.document(), 30);
        return new Traveller(
                Words.given(who.name(), 120),
                who.sex(),
                born,
                nationality,
                document == null ? null : document.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT),
                Words.given(who.home(), 200),
                warm,
                who.declared());
    }
}
