package vn.vungxanh.territory.checkins;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.presence.Place;

/**
 * A place that takes check-ins, without what only its officer may see.
 *
 * @param nameEn what travellers call it; null where nobody said
 */
public record PostedPlace(Place place, @Nullable String nameEn, OpeningHours hours, boolean open) {

    public String nameIn(String language) {
        return "en".equals(language) && nameEn != null ? nameEn : place.name();
    }
}
