package vn.vungxanh.surveillance.cases.web;

import java.time.LocalDate;
import java.util.Locale;
import vn.vungxanh.platform.shell.Page;

/** A word of the filter above the list, and the address without it. */
public record CaseChip(String name, String value, String without) {

    public String label(Page page) {
        return page.t("cases.filter." + name);
    }

    /** The value as the reader says it. */
    public String words(Page page) {
        if (name.equals("status") || name.equals("source")) {
            return page.t("cases." + name + "." + value.toUpperCase(Locale.ROOT));
        }
        return name.endsWith("From") || name.endsWith("To") ? page.date(LocalDate.parse(value)) : value;
    }
}
