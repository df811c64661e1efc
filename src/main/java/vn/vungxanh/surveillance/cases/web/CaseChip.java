package vn.vungxanh.surveillance.cases.web;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.shell.Page;

/** A word of the filter above the list: what it says, and the address without it. */
public record CaseChip(String labelKey, @Nullable String valueKey, String value, String without) {

    public String shown(Page page) {
        return valueKey == null ? value : page.t(valueKey);
    }
}
