package vn.vungxanh.surveillance.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.shell.Page;

/** A value of the history as the reader writes it. */
public final class ChangedValue {

    private static final Set<String> IN_WORDS = Set.of("classification", "source", "severity", "outcome");

    private ChangedValue() {}

    public static String of(String field, @Nullable String value, Page page) {
        if (value == null) {
            return "";
        }
        if (IN_WORDS.contains(field)) {
            return page.t("cases." + field + "." + value);
        }
        if (field.endsWith("On")) {
            return page.date(LocalDate.parse(value));
        }
        return field.endsWith("At") ? page.time(Instant.parse(value)) : value;
    }
}
