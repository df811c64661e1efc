package vn.vungxanh.surveillance.tracing.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.platform.shell.Page;
import vn.vungxanh.surveillance.tracing.ContactAddress;
import vn.vungxanh.surveillance.tracing.ContactFilter;
import vn.vungxanh.surveillance.tracing.ContactLine;

/** What the list of contacts shows. */
public record ContactList(
        ContactFilter filter, Map<String, String> words, Slice<ContactLine> lines, Map<UnitId, String> unitNames) {

    /** A word of the filter: what it says, and the address without it. */
    public record Chip(String labelKey, String value, String without) {}

    public List<Chip> chips(Page page) {
        var chips = new ArrayList<Chip>();
        words.forEach((name, value) -> {
            if (!name.equals("unit") && !name.equals("asOf")) {
                chips.add(new Chip("tracing.filter." + name, said(page, name, value), without(name)));
            }
        });
        return chips;
    }

    public String unitName(UnitId unit) {
        return unitNames.getOrDefault(unit, "");
    }

    public String page(int number) {
        var all = new LinkedHashMap<>(words);
        all.put("page", Integer.toString(number));
        return ContactAddress.of("/tracing", all);
    }

    private String said(Page page, String name, String value) {
        return switch (name) {
            case "level" -> page.t("tracing.level.n", value);
            case "became", "sampled" -> page.t("tracing.filter." + name + (value.equals("true") ? ".yes" : ".no"));
            case "from" -> page.date(filter.from());
            case "case" ->
                lines.items().stream()
                        .filter(line -> value.equals(String.valueOf(line.indexCase())) && line.indexCode() != null)
                        .map(line -> String.valueOf(line.indexCode()))
                        .findFirst()
                        .orElse("…");
            default -> value;
        };
    }

    private String without(String name) {
        var fewer = new LinkedHashMap<>(words);
        fewer.remove(name);
        return ContactAddress.of("/tracing", fewer);
    }
}
