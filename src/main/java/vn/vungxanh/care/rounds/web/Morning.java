package vn.vungxanh.care.rounds.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.care.rounds.Household;
import vn.vungxanh.care.rounds.MorningList;
import vn.vungxanh.care.rounds.RoundAddress;
import vn.vungxanh.care.rounds.RoundFilter;
import vn.vungxanh.care.rounds.RoundLine;
import vn.vungxanh.foundation.people.PhoneNumber;
import vn.vungxanh.kernel.Vietnam;

/** What the page of the round shows. */
public record Morning(
        MorningList list,
        String unitName,
        Map<String, String> words,
        Map<UUID, List<PhoneNumber>> phones,
        Supplier<UUID> ids,
        boolean mayVisit,
        Instant now) {

    public List<Household> households() {
        return list.households().items();
    }

    public long count(RoundFilter.Show show) {
        return list.count(show);
    }

    /** A new id for a form: what is sent again with it counts once. */
    public String fresh() {
        return ids.get().toString();
    }

    public List<PhoneNumber> phonesOf(RoundLine line) {
        return phones.getOrDefault(line.person(), List.of());
    }

    /** The first telephone of the house. */
    public @Nullable PhoneNumber phoneOf(Household house) {
        return house.people().stream()
                .flatMap(line -> phonesOf(line).stream())
                .findFirst()
                .orElse(null);
    }

    /** The time of the visit as the forms send it on; empty for now. */
    public String at() {
        return list.filter().at().equals(list.filter().asOf())
                ? ""
                : list.filter().at().atZone(Vietnam.ZONE).toLocalDateTime().toString();
    }

    public String showing(RoundFilter.Show show) {
        return with("show", show.name().toLowerCase(Locale.ROOT));
    }

    /** This list with another word, from its first page. */
    public String with(String name, @Nullable String value) {
        return address("/rounds", name, value);
    }

    public String page(int number) {
        return with("page", number == 1 ? null : Integer.toString(number));
    }

    /** The same people, to be printed. */
    public String sheet() {
        return address("/rounds/sheet", "page", null);
    }

    public String people(RoundFilter.Show show) {
        return address("/rounds/people", "show", show.name().toLowerCase(Locale.ROOT));
    }

    private String address(String path, String name, @Nullable String value) {
        var all = new LinkedHashMap<>(words);
        all.remove("page");
        if (value == null) {
            all.remove(name);
        } else {
            all.put(name, value);
        }
        return RoundAddress.of(path, all);
    }
}
