package vn.vungxanh.insight.risk;

import org.jspecify.annotations.Nullable;

/**
 * A level of a regulation.
 *
 * @param colour green, yellow, orange or red; null where the regulation names no colour
 */
public record RiskLevel(
        int number, String nameVi, String nameEn, @Nullable String colour) {

    public String name(String language) {
        return "en".equals(language) ? nameEn : nameVi;
    }
}
