package vn.vungxanh.surveillance.presence.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.surveillance.presence.NewPlace;
import vn.vungxanh.surveillance.presence.Place;
import vn.vungxanh.surveillance.presence.PlaceId;
import vn.vungxanh.surveillance.presence.PlaceKind;
import vn.vungxanh.surveillance.presence.Places;
import vn.vungxanh.surveillance.presence.PresenceRule;

/** Places for other programs. */
@RestController
@RequestMapping("/api/v1/places")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class PlaceApi {

    private static final int MOST_LINES = 500;

    private final Places places;
    private final Communes communes;

    PlaceApi(Places places, Communes communes) {
        this.places = places;
        this.communes = communes;
    }

    @GetMapping
    Page list(
            Scope scope,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable PlaceKind kind,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        var found = places.search(
                communes.within(scope, unit), q, kind, Math.max(1, page), Math.min(MOST_LINES, Math.max(1, size)));
        return new Page(
                found.total(),
                found.page(),
                found.pages(),
                found.items().stream().map(this::sent).toList());
    }

    @GetMapping("/{id}")
    Sent one(Scope scope, @PathVariable UUID id) {
        return sent(places.find(new PlaceId(id)).orElseThrow(() -> new NotFound("place")));
    }

    /** All or none; an id that stands already answers with the place as it is. */
    @PostMapping
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    @ResponseStatus(HttpStatus.CREATED)
    List<Sent> register(Scope scope, @RequestBody List<Received> received) {
        PresenceRule.NAME_MISSING.brokenIf(received.stream().anyMatch(Objects::isNull));
        var fresh = received.stream()
                .map(one -> new NewPlace(
                        one.id(),
                        one.name() == null ? "" : one.name(),
                        kind(one.kind()),
                        communes.typed(scope, one.unit() == null ? "" : one.unit()),
                        one.latitude(),
                        one.longitude(),
                        one.closedSpace(),
                        one.capacity()))
                .toList();
        return places.registerAll(scope, fresh).stream().map(this::sent).toList();
    }

    static PlaceKind kind(@Nullable String word) {
        try {
            return PlaceKind.valueOf(word == null ? "" : word);
        } catch (IllegalArgumentException unknown) {
            throw new RuleBroken(PresenceRule.UNKNOWN_KIND);
        }
    }

    private Sent sent(Place place) {
        return new Sent(
                place.id().value(),
                place.number(),
                place.name(),
                place.kind(),
                communes.code(place.unit()),
                place.latitude(),
                place.longitude(),
                place.closedSpace(),
                place.capacity(),
                place.visitsPerDay());
    }

    /** @param unit code or name of the commune */
    record Received(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String unit,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Boolean closedSpace,
            @Nullable Integer capacity) {}

    record Page(long total, int page, int pages, List<Sent> items) {}

    record Sent(
            UUID id,
            int number,
            String name,
            PlaceKind kind,
            String unit,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Boolean closedSpace,
            @Nullable Integer capacity,
            int visitsPerDay) {}
}
