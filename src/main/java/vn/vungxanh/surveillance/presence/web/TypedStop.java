package vn.vungxanh.surveillance.presence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.presence.Place;
import vn.vungxanh.surveillance.presence.PlaceId;
import vn.vungxanh.surveillance.presence.PresenceRule;
import vn.vungxanh.surveillance.presence.Stop;

/**
 * A row of the form as it was typed.
 *
 * @param where the words of a registered place, beginning with its number, or any other words
 */
public record TypedStop(String where, String lat, String lon, String from, String to, String transport, String note) {

    static final TypedStop EMPTY = new TypedStop("", "", "", "", "", "", "");
    private static final Pattern NUMBERED = Pattern.compile("^#(\\d{1,9}) .*");
    private static final int MOST_ROWS = 200;

    /** How a place is offered and recognised: "#17 Chợ trung tâm". */
    static String word(Place place) {
        return "#" + place.number() + " " + place.name();
    }

    static TypedStop of(Stop stop, Map<PlaceId, String> names) {
        var place = stop.place() == null ? null : names.get(stop.place());
        return new TypedStop(
                place == null ? text(stop.what()) : place,
                stop.latitude() == null ? "" : stop.latitude().toString(),
                stop.longitude() == null ? "" : stop.longitude().toString(),
                local(stop.from()),
                stop.to() == null ? "" : local(stop.to()),
                text(stop.transport()),
                text(stop.note()));
    }

    /** The rows that say anything. */
    static List<TypedStop> all(MultiValueMap<String, String> words) {
        var rows = new ArrayList<TypedStop>();
        var count = Math.min(MOST_ROWS, words.getOrDefault("where", List.of()).size());
        for (var n = 0; n < count; n++) {
            var row = new TypedStop(
                    at(words, "where", n),
                    at(words, "lat", n),
                    at(words, "lon", n),
                    at(words, "from", n),
                    at(words, "to", n),
                    at(words, "transport", n),
                    at(words, "note", n));
            if (!row.equals(EMPTY)) {
                rows.add(row);
            }
        }
        return rows;
    }

    @Nullable
    Integer placeNumber() {
        var numbered = NUMBERED.matcher(where);
        return numbered.matches() ? (Integer) Integer.parseInt(numbered.group(1)) : null;
    }

    Stop read(Map<Integer, Place> known) {
        var number = placeNumber();
        var place = number == null ? null : known.get(number);
        PresenceRule.UNKNOWN_PLACE.brokenIf(number != null && place == null);
        var arrived = Typed.time(from);
        if (arrived == null) {
            throw new RuleBroken(PresenceRule.UNREADABLE_TIME);
        }
        return new Stop(
                place == null ? null : place.id(),
                place == null ? Typed.text(where) : null,
                Typed.decimal(lat),
                Typed.decimal(lon),
                arrived,
                Typed.time(to),
                Typed.text(transport),
                Typed.text(note));
    }

    private static String local(java.time.Instant at) {
        return at.atZone(Vietnam.ZONE).toLocalDateTime().toString();
    }

    private static String text(@Nullable String any) {
        return any == null ? "" : any;
    }

    private static String at(MultiValueMap<String, String> words, String name, int row) {
        var all = words.getOrDefault(name, List.of());
        return row < all.size() ? all.get(row).strip() : "";
    }
}
