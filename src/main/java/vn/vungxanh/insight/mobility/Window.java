package vn.vungxanh.insight.mobility;

import java.time.LocalDate;

/**
 * The weeks that a day is compared with.
 *
 * @param to the last day, included
 * @param fewest days of a weekday that a median needs
 */
public record Window(LocalDate from, LocalDate to, int fewest, String source, String sourceEn) {

    public String source(String language) {
        return "en".equals(language) ? sourceEn : source;
    }
}
