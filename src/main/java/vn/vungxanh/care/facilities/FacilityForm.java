package vn.vungxanh.care.facilities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.shell.FormWords;

/** The forms of a facility, of its capacity and of its wards, as they were typed. */
public final class FacilityForm {

    public static final List<String> NUMBERS = List.of("ordinary", "oxygen", "icu", "ventilators", "oxygenLpm");
    public static final int WARDS = 6;

    private static final String ROOM = "facilities";

    private FacilityForm() {}

    public static FormWords nothing() {
        return FormWords.nothing(ROOM);
    }

    public static FormWords fresh(String place, LocalDate today, FacilityKind kind) {
        var words = new HashMap<String, String>();
        words.put("unit", place);
        words.put("kind", kind.name());
        words.put("tier", "1");
        words.put("openedOn", today.toString());
        if (kind == FacilityKind.FIELD_HOSPITAL) {
            words.put("ward1", "Khoa A");
            words.put("beds1", "50");
            words.put("prefix1", "A-");
        }
        return FormWords.of(ROOM, words);
    }

    public static FormWords of(Facility known, String place) {
        var words = new HashMap<String, String>();
        words.put("code", known.code());
        words.put("name", known.name());
        words.put("kind", known.kind().name());
        words.put("unit", place);
        words.put("openedOn", known.openedOn().toString());
        words.put("version", Integer.toString(known.version()));
        put(words, "latitude", known.latitude());
        put(words, "longitude", known.longitude());
        put(words, "address", known.address());
        put(words, "phone", known.phone());
        if (known.outside()) {
            words.put("outside", "on");
        }
        var has = known.capacity();
        if (has != null) {
            words.put("tier", Integer.toString(has.tier()));
            words.put("ordinary", Integer.toString(has.ordinary()));
            words.put("oxygen", Integer.toString(has.oxygen()));
            words.put("icu", Integer.toString(has.icu()));
            words.put("ventilators", Integer.toString(has.ventilators()));
            words.put("oxygenLpm", Integer.toString(has.oxygenLpm()));
        }
        return FormWords.of(ROOM, words);
    }

    /** @return none when something cannot be read; the form then holds what */
    public static @Nullable NewFacility read(FormWords typed, @Nullable UnitId unit, LocalDate today) {
        var opened = typed.day("openedOn", today);
        var kind = typed.choice("kind", FacilityKind.class, FacilityKind.HOSPITAL);
        var capacity = capacity(typed, opened);
        var latitude = typed.degrees("latitude");
        var longitude = typed.degrees("longitude");
        if (unit == null) {
            typed.problem("unit");
        }
        return unit == null || !typed.readable()
                ? null
                : new NewFacility(
                        typed.of("code").toUpperCase(Locale.ROOT),
                        typed.of("name"),
                        kind,
                        unit,
                        typed.given("outside") != null,
                        latitude,
                        longitude,
                        typed.given("address"),
                        typed.given("phone"),
                        opened,
                        capacity);
    }

    public static Capacity capacity(FormWords typed, LocalDate from) {
        return new Capacity(
                from,
                typed.number("tier", 1),
                typed.number("ordinary", 0),
                typed.number("oxygen", 0),
                typed.number("icu", 0),
                typed.number("ventilators", 0),
                typed.number("oxygenLpm", 0));
    }

    /** The lines of the form that say something. */
    public static List<NewWard> wards(FormWords typed) {
        var wards = new ArrayList<NewWard>();
        for (var i = 1; i <= WARDS; i++) {
            if (!typed.of("ward" + i).isEmpty()) {
                wards.add(ward(typed, Integer.toString(i)));
            }
        }
        return wards;
    }

    /** @param line the number that ends the names of its fields; may be empty */
    public static NewWard ward(FormWords typed, String line) {
        return new NewWard(
                typed.of("ward" + line),
                typed.choice("bedKind" + line, BedKind.class, BedKind.ORDINARY),
                typed.number("beds" + line, 0),
                typed.of("prefix" + line),
                typed.number("first" + line, 1));
    }

    private static void put(HashMap<String, String> words, String name, @Nullable Object value) {
        if (value != null) {
            words.put(name, value.toString());
        }
    }
}
