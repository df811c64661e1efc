package vn.vungxanh.care.treatment.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.care.treatment.BedKind;
import vn.vungxanh.care.treatment.Capacity;
import vn.vungxanh.care.treatment.Facility;
import vn.vungxanh.care.treatment.FacilityKind;
import vn.vungxanh.care.treatment.NewFacility;
import vn.vungxanh.care.treatment.NewWard;
import vn.vungxanh.foundation.adminunits.UnitId;

/** The forms of a facility, of its capacity and of its wards, as they were typed. */
public final class FacilityForm {

    public static final List<String> NUMBERS = List.of("ordinary", "oxygen", "icu", "ventilators", "oxygenLpm");
    public static final int WARDS = 6;

    private FacilityForm() {}

    static Typed fresh(String place, LocalDate today, FacilityKind kind) {
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
        return new Typed(words);
    }

    static Typed of(Facility known, String place) {
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
        return new Typed(words);
    }

    static @Nullable NewFacility read(Typed typed, @Nullable UnitId unit, LocalDate today) {
        var opened = typed.day("openedOn", today);
        var kind = typed.choice("kind", FacilityKind.class, FacilityKind.HOSPITAL);
        var capacity = capacity(typed, opened);
        var latitude = typed.decimal("latitude");
        var longitude = typed.decimal("longitude");
        if (unit == null) {
            typed.problem("treatment.problem.unit");
        }
        return unit == null || !typed.isFine()
                ? null
                : new NewFacility(
                        typed.of("code").toUpperCase(Locale.ROOT),
                        typed.of("name"),
                        kind,
                        unit,
                        typed.on("outside"),
                        latitude == null ? null : (Double) latitude.doubleValue(),
                        longitude == null ? null : (Double) longitude.doubleValue(),
                        typed.orNull("address"),
                        typed.orNull("phone"),
                        opened,
                        capacity);
    }

    static Capacity capacity(Typed typed, LocalDate from) {
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
    static List<NewWard> wards(Typed typed) {
        var wards = new ArrayList<NewWard>();
        for (var i = 1; i <= WARDS; i++) {
            if (!typed.of("ward" + i).isEmpty()) {
                wards.add(ward(typed, Integer.toString(i)));
            }
        }
        return wards;
    }

    static NewWard ward(Typed typed, String line) {
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
