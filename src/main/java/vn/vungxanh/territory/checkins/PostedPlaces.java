package vn.vungxanh.territory.checkins;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.codes.CodeKind;
import vn.vungxanh.foundation.codes.Codes;
import vn.vungxanh.surveillance.presence.PlaceId;
import vn.vungxanh.surveillance.presence.Places;

/** Places as whoever stands before their poster may see them, in memory: a market's is opened thousands of times. */
@Component
public class PostedPlaces {

    private static final int MOST_REMEMBERED = 50_000;

    private final CheckPlaceRepository details;
    private final Places places;
    private final Codes codes;
    private final OpenSight sight;
    private final Map<UUID, PostedPlace> known = new ConcurrentHashMap<>();

    PostedPlaces(CheckPlaceRepository details, Places places, Codes codes, OpenSight sight) {
        this.details = details;
        this.places = places;
        this.codes = codes;
        this.sight = sight;
    }

    /** @throws vn.vungxanh.kernel.RuleBroken a rule of codes, or {@link CheckinsRule#PLACE_NOT_OPEN} */
    public PostedPlace behind(String token) {
        return open(codes.open(token, CodeKind.PLACE).subject());
    }

    /** @throws vn.vungxanh.kernel.RuleBroken {@link CheckinsRule#PLACE_NOT_OPEN} */
    public PostedPlace open(UUID place) {
        var found = find(place).orElseThrow(CheckinsRule.PLACE_NOT_OPEN::broken);
        CheckinsRule.PLACE_NOT_OPEN.brokenIf(!found.open());
        return found;
    }

    /** Also one that takes no check-ins any more. */
    PostedPlace any(UUID place) {
        return find(place).orElseThrow(CheckinsRule.PLACE_NOT_OPEN::broken);
    }

    private Optional<PostedPlace> find(UUID id) {
        var ready = known.get(id);
        if (ready != null) {
            return Optional.of(ready);
        }
        var read = sight.call(() -> details.find(id)
                .flatMap(own -> places.find(new PlaceId(id))
                        .map(place -> new PostedPlace(place, own.nameEn(), own.hours(), own.closedAt() == null))));
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        read.ifPresent(place -> known.put(id, place));
        return read;
    }

    /** After the commit of whoever changed it. */
    void changed(UUID id) {
        known.remove(id);
    }
}
