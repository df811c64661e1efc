package vn.vungxanh.capacity.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the dated table of items.
 *
 * @param pack how it is usually handed over; empty where it comes by the piece
 * @param reagent whether the laboratory cannot work without it
 * @param decimals how many digits after the comma its quantities are shown with
 */
public record Item(
        ItemCode code,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String vietnamese,
        String english,
        String unitVietnamese,
        String unitEnglish,
        String packVietnamese,
        String packEnglish,
        BigDecimal packSize,
        Family family,
        boolean expires,
        boolean reagent,
        int decimals) {

    public enum Family {
        SUPPLY,
        EQUIPMENT
    }

    public boolean usedUp() {
        return family == Family.SUPPLY;
    }

    public boolean packed() {
        return !packVietnamese.isEmpty();
    }

    public String name(String language) {
        return "en".equals(language) ? english : vietnamese;
    }

    public String unit(String language) {
        return "en".equals(language) ? unitEnglish : unitVietnamese;
    }

    public String pack(String language) {
        return "en".equals(language) ? packEnglish : packVietnamese;
    }
}
