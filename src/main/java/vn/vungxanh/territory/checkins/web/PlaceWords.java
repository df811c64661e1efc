package vn.vungxanh.territory.checkins.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.territory.checkins.CheckPlaces;
import vn.vungxanh.territory.checkins.CheckinsRule;
import vn.vungxanh.territory.checkins.OpeningHours;
import vn.vungxanh.territory.checkins.PlaceDetails;

/** A place as typed. */
public record PlaceWords(
        String name,
        String kind,
        String unit,
        String nameEn,
        String opens,
        String closes,
        Set<String> days,
        String ownerName,
        String ownerPhone,
        String closed,
        int version) {

    static final List<DayOfWeek> WEEK = List.of(DayOfWeek.values());

    public PlaceWords {
        days = days == null ? Set.of() : days;
    }

    static PlaceWords blank(String unit) {
        var all = WEEK.stream().map(DayOfWeek::name).collect(java.util.stream.Collectors.toSet());
        return new PlaceWords("", "MARKET", unit, "", "06:00", "18:00", all, "", "", "", 0);
    }

    static PlaceWords of(PlaceDetails place, String name, String kind) {
        return new PlaceWords(
                name,
                kind,
                "",
                text(place.nameEn()),
                place.hours().opens().toString(),
                place.hours().closes().toString(),
                place.hours().days().stream().map(DayOfWeek::name).collect(java.util.stream.Collectors.toSet()),
                text(place.ownerName()),
                text(place.ownerPhone()),
                place.closedAt() == null ? "" : "yes",
                place.version());
    }

    CheckPlaces.Words words() {
        return new CheckPlaces.Words(given(nameEn), hours(), given(ownerName), given(ownerPhone));
    }

    boolean isClosed() {
        return "yes".equals(closed);
    }

    private OpeningHours hours() {
        try {
            var on = EnumSet.noneOf(DayOfWeek.class);
            days.forEach(day -> on.add(DayOfWeek.valueOf(day)));
            return new OpeningHours(LocalTime.parse(opens), LocalTime.parse(closes), on);
        } catch (DateTimeException | IllegalArgumentException | NullPointerException unreadable) {
            throw CheckinsRule.HOURS_MALFORMED.broken();
        }
    }

    private static @Nullable String given(@Nullable String field) {
        return field == null || field.isBlank() ? null : vn.vungxanh.kernel.SearchKey.nfc(field);
    }

    private static String text(@Nullable String known) {
        return known == null ? "" : known;
    }
}
