package vn.vungxanh.care.isolation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.isolation.Checklist;
import vn.vungxanh.care.isolation.IsolationRule;
import vn.vungxanh.care.isolation.NewSite;
import vn.vungxanh.care.isolation.Site;
import vn.vungxanh.care.isolation.SiteKind;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;

/** The form of a site in words, both ways. */
@Component
class SiteForms {

    private static final String MET = "point.";

    private final IsolationWords words;
    private final Units units;
    private final Clock clock;

    SiteForms(IsolationWords words, Units units, Clock clock) {
        this.words = words;
        this.units = units;
        this.clock = clock;
    }

    Map<String, String> fresh(Scope scope) {
        var form = new HashMap<String, String>();
        form.put("unit", units.fullName(scope.home()));
        form.put("kind", SiteKind.CENTRAL.name());
        form.put("openedOn", Vietnam.dayOf(clock.instant()).toString());
        form.put("guards", "2");
        form.put("shifts", "2");
        return form;
    }

    Map<String, String> words(Site site) {
        var facts = site.facts();
        var form = new HashMap<String, String>();
        form.put("version", Integer.toString(site.version()));
        form.put("code", facts.code());
        form.put("name", facts.name());
        form.put("kind", facts.kind().name());
        form.put("unit", units.fullName(facts.unit()));
        form.put("address", said(facts.address()));
        form.put("lat", said(facts.lat()));
        form.put("lon", said(facts.lon()));
        form.put("capacity", Integer.toString(facts.capacity()));
        form.put("camera", said(facts.camera()));
        form.put("guards", Integer.toString(facts.guards()));
        form.put("shifts", Integer.toString(facts.shifts()));
        form.put("phone", said(facts.phone()));
        form.put("openedOn", facts.openedOn().toString());
        form.put("closedOn", said(facts.closedOn()));
        if (facts.cameraSeenAt() != null) {
            form.put("seen", facts.cameraSeenAt().toString());
        }
        facts.conditions().forEach(id -> form.put(MET + id, "on"));
        return form;
    }

    NewSite read(Scope scope, Map<String, String> form) {
        var kind = read(form, "kind", text -> SiteKind.valueOf(text.toUpperCase(Locale.ROOT)));
        var opened = read(form, "openedOn", LocalDate::parse);
        IsolationRule.SITE_INCOMPLETE.brokenIf(kind == null || opened == null);
        var camera = text(form, "camera");
        var seen = form.containsKey("cameraWorks") ? clock.instant() : read(form, "seen", java.time.Instant::parse);
        var met = Checklist.SITE.on(Vietnam.dayOf(clock.instant())).stream()
                .map(Checklist.Point::id)
                .filter(id -> form.containsKey(MET + id))
                .collect(Collectors.toSet());
        return new NewSite(
                form.getOrDefault("code", "").strip().toUpperCase(Locale.ROOT),
                SearchKey.nfc(form.getOrDefault("name", "")),
                java.util.Objects.requireNonNull(kind),
                words.typedUnit(scope, form.getOrDefault("unit", "")),
                text(form, "address"),
                read(form, "lat", text -> Double.valueOf(text.replace(',', '.'))),
                read(form, "lon", text -> Double.valueOf(text.replace(',', '.'))),
                number(form, "capacity"),
                met,
                camera,
                camera == null ? null : seen,
                number(form, "guards"),
                number(form, "shifts"),
                text(form, "phone"),
                java.util.Objects.requireNonNull(opened),
                read(form, "closedOn", LocalDate::parse));
    }

    int number(Map<String, String> form, String name) {
        var number = read(form, name, text -> Integer.valueOf(text.replaceAll("[.\\s]", "")));
        return number == null ? 0 : number;
    }

    int version(Map<String, String> form) {
        return number(form, "version");
    }

    private static <T> @Nullable T read(Map<String, String> form, String name, Function<String, T> reading) {
        var text = text(form, name);
        try {
            return text == null ? null : reading.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw IsolationRule.UNREADABLE_FILTER.broken(name, String.valueOf(text));
        }
    }

    private static @Nullable String text(Map<String, String> form, String name) {
        var text = SearchKey.nfc(form.getOrDefault(name, ""));
        return text.isEmpty() ? null : text;
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
