package vn.vungxanh.surveillance.presence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.TimeOrderedId;

/** The door to places. A place is no secret: everybody who may see this room finds every place. */
@Component
@Transactional
public class Places {

    static final int LONGEST_NAME = 200;
    private static final int MOST_WORDS = 6;

    private final PlaceRepository places;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Places(PlaceRepository places, Units units, AuditTrail audit, Clock clock) {
        this.places = places;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public Place register(Scope scope, NewPlace place) {
        return registerAll(scope, List.of(place)).get(0);
    }

    /** All or none, the answers in the order of the places. An id that stands already answers with the place as it is. */
    public List<Place> registerAll(Scope scope, List<NewPlace> fresh) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        fresh.forEach(place -> check(scope, place));
        var ids = new ArrayList<UUID>(fresh.size());
        fresh.forEach(place -> ids.add(place.id() == null ? TimeOrderedId.next(clock) : place.id()));
        places.add(ids, fresh, clock.instant(), scope.staff().value());
        audit.wrote(scope, "presence.audit.place", ids, null);
        var stored = places.all(ids).stream()
                .collect(Collectors.toMap(place -> place.id().value(), Function.identity()));
        return ids.stream().map(id -> Objects.requireNonNull(stored.get(id))).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Place> find(PlaceId id) {
        return places.all(List.of(id.value())).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public Map<Integer, Place> byNumbers(Collection<Integer> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : places.numbered(numbers).stream().collect(Collectors.toMap(Place::number, Function.identity()));
    }

    @Transactional(readOnly = true)
    public Map<UUID, Place> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : all(ids);
    }

    /** By name without accents inside a unit, its later and earlier shapes included. */
    @Transactional(readOnly = true)
    public Slice<Place> search(UnitId within, String text, @Nullable PlaceKind kind, int page, int size) {
        var below = units.jurisdiction(within);
        var words = Arrays.stream(SearchKey.of(text).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        return new Slice<>(
                places.search(below, words, kind, (page - 1) * size, size),
                places.count(below, words, kind),
                page,
                size);
    }

    /** Visits a day, the latest first; days that are sealed. */
    @Transactional(readOnly = true)
    public Map<java.time.LocalDate, Integer> visits(Place place, int days) {
        var visits = new java.util.LinkedHashMap<java.time.LocalDate, Integer>();
        places.days(place.number(), days).forEach(day -> visits.put(day.day(), day.visits()));
        return visits;
    }

    Map<UUID, Place> all(Collection<UUID> ids) {
        var found = new HashMap<UUID, Place>();
        places.all(ids).forEach(place -> found.put(place.id().value(), place));
        return found;
    }

    private void check(Scope scope, NewPlace place) {
        PresenceRule.NAME_MISSING.brokenIf(
                place.name().isBlank() || place.name().length() > LONGEST_NAME);
        PresenceRule.UNKNOWN_UNIT.brokenIf(units.find(place.unit()).isEmpty());
        PresenceRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(place.unit()));
        PresenceRule.BAD_CAPACITY.brokenIf(place.capacity() != null && place.capacity() <= 0);
        PresenceRule.BAD_COORDINATES.brokenIf(!onEarth(place.latitude(), place.longitude()));
    }

    static boolean onEarth(@Nullable Double latitude, @Nullable Double longitude) {
        return latitude == null || longitude == null
                ? latitude == null && longitude == null
                : Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }
}
