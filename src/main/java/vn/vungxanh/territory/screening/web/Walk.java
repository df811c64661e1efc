package vn.vungxanh.territory.screening.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.people.PhoneNumber;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.territory.screening.House;
import vn.vungxanh.territory.screening.HouseList;
import vn.vungxanh.territory.screening.Inhabitant;
import vn.vungxanh.territory.screening.ScreeningFilter.Show;

/**
 * The list of houses with all that its page shows.
 *
 * @param fresh an id for the next tap
 */
public record Walk(
        HouseList list, Unit unit, Map<UUID, List<PhoneNumber>> phones, Supplier<String> fresh, boolean mayAsk) {

    /** The first number at which somebody of the house can be reached. */
    public @Nullable String phoneOf(House house) {
        return house.people().stream()
                .map(this::phoneOf)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    public @Nullable String phoneOf(Inhabitant person) {
        var numbers = phones.getOrDefault(person.person(), List.of());
        return numbers.isEmpty() ? null : numbers.get(0).value();
    }

    public String here(String word, @Nullable String value) {
        return at("/screening/" + list.filter().round().id() + "/houses", word, value);
    }

    public String sheet() {
        return at("/screening/" + list.filter().round().id() + "/houses/sheet", "show", "open");
    }

    /** The answers of a house, from which one comes back to this page of the list. */
    public String of(House house) {
        return AddressWords.address(
                "/screening/" + list.filter().round().id() + "/houses/" + house.key(), Map.of("back", page()));
    }

    public String page() {
        return here(
                "page",
                list.houses().page() == 1 ? null : String.valueOf(list.houses().page()));
    }

    private String at(String path, String word, @Nullable String value) {
        var filter = list.filter();
        var words = new LinkedHashMap<String, String>();
        words.put("unit", unit.code());
        if (filter.show() != Show.TARGET) {
            words.put("show", filter.show().name().toLowerCase(Locale.ROOT));
        }
        if (filter.hamlet() != null) {
            words.put("hamlet", hamlet(filter.hamlet()));
        }
        if (filter.text() != null) {
            words.put("q", filter.text());
        }
        if (value == null) {
            words.remove(word);
        } else {
            words.put(word, value);
        }
        return AddressWords.address(path, words);
    }

    /** An empty word of an address says nothing; a dash says that the hamlet is not known. */
    public static String hamlet(String name) {
        return name.isEmpty() ? "-" : name;
    }
}
