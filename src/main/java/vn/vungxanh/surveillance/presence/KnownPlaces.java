package vn.vungxanh.surveillance.presence;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Number and commune of each place already met, in memory: neither ever changes. */
@Component
class KnownPlaces {

    record Spot(int number, int unit) {}

    private final PlaceRepository places;
    private final PlaceCatalogue catalogue;
    private final WholeSight sight;
    private final Map<UUID, Spot> met = new ConcurrentHashMap<>();

    KnownPlaces(PlaceRepository places, PlaceCatalogue catalogue, WholeSight sight) {
        this.places = places;
        this.catalogue = catalogue;
        this.sight = sight;
    }

    @Nullable
    Spot of(UUID place) {
        return met.get(place);
    }

    void meet(Collection<UUID> ids) {
        var strangers = new HashSet<UUID>();
        for (var id : ids) {
            if (!met.containsKey(id)) {
                strangers.add(id);
            }
        }
        if (!strangers.isEmpty()) {
            for (var place : sight.call(() -> places.all(strangers))) {
                catalogue.place(place.number(), place.kind().number(), place.visitsPerDay());
                met.put(
                        place.id().value(),
                        new Spot(place.number(), place.unit().value()));
            }
        }
    }
}
