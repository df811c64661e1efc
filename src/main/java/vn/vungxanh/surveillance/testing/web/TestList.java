package vn.vungxanh.surveillance.testing.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.platform.shell.Page;
import vn.vungxanh.surveillance.laboratories.Laboratory;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.testing.TestAddress;
import vn.vungxanh.surveillance.testing.TestFilter;
import vn.vungxanh.surveillance.testing.TestLine;

/** What the list of persons' tests shows. */
public record TestList(
        TestFilter filter,
        Map<String, String> words,
        Slice<TestLine> lines,
        Map<String, String> places,
        String unitName,
        List<Laboratory> laboratories) {

    private static final Set<String> WITH_A_FIELD = Set.of("unit", "asOf", "outcome", "kind", "q");

    /** A word of the filter that has no field of its own: what it says, and the address without it. */
    public record Chip(String labelKey, String value, String without) {}

    public List<Chip> chips(Page page) {
        var chips = new ArrayList<Chip>();
        words.forEach((name, value) -> {
            if (!WITH_A_FIELD.contains(name)) {
                chips.add(new Chip("testing.filter." + name, said(page, name, value), without(name)));
            }
        });
        return chips;
    }

    /** Words that a new search keeps. */
    public Map<String, String> kept() {
        var kept = new LinkedHashMap<>(words);
        kept.keySet().removeAll(Set.of("outcome", "kind", "q"));
        return kept;
    }

    public String laboratory(@Nullable LaboratoryId id) {
        return nameOf(laboratories, id);
    }

    public static String nameOf(List<Laboratory> laboratories, @Nullable LaboratoryId id) {
        return laboratories.stream()
                .filter(each -> each.id().equals(id))
                .map(Laboratory::name)
                .findFirst()
                .orElse("");
    }

    public String place(TestLine line) {
        return places.getOrDefault(line.unit().toString(), "");
    }

    public String page(int number) {
        var all = new LinkedHashMap<>(words);
        all.put("page", Integer.toString(number));
        return TestAddress.of(TestAddress.TESTS, all);
    }

    public static String tone(TestLine line) {
        if (line.result() == null) {
            return "";
        }
        return switch (line.result()) {
            case POSITIVE -> "bad";
            case POOL_POSITIVE -> "warn";
            case NEGATIVE -> "good";
        };
    }

    private String said(Page page, String name, String value) {
        return switch (name) {
            case "purpose" -> page.t("orders.purpose." + value.toUpperCase(Locale.ROOT));
            case "pooled", "reference" -> page.t("testing.filter." + name + "." + value);
            case "lab" -> laboratory(filter.laboratory());
            default ->
                name.endsWith("From") || name.endsWith("To") ? page.date(java.time.LocalDate.parse(value)) : value;
        };
    }

    private String without(String name) {
        var fewer = new LinkedHashMap<>(words);
        fewer.remove(name);
        return TestAddress.of(TestAddress.TESTS, fewer);
    }
}
