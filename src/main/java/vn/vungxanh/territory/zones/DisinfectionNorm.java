package vn.vungxanh.territory.zones;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How strong a solution and how much of it.
 *
 * @param activePercent active chlorine of the solution
 * @param litresM2 of the solution on a square metre
 */
public record DisinfectionNorm(
        String id,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        BigDecimal activePercent,
        BigDecimal litresM2,
        String nameVi,
        String nameEn,
        String source,
        String confidence) {

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public String name(String language) {
        return "en".equals(language) ? nameEn : nameVi;
    }

    public BigDecimal litres(int areaM2) {
        return litresM2.multiply(BigDecimal.valueOf(areaM2)).setScale(1, RoundingMode.HALF_UP);
    }

    /** Active percent times litres over the product's own percent: 10 litres of 0.5 % from Chloramine B (25 %) are 200 g. */
    public BigDecimal kilograms(int areaM2, BigDecimal strength) {
        return activePercent
                .multiply(litresM2)
                .multiply(BigDecimal.valueOf(areaM2))
                .divide(strength, 3, RoundingMode.HALF_UP);
    }
}
