package vn.vungxanh.territory.checkins;

import vn.vungxanh.surveillance.presence.Place;

/** @param today check-ins since midnight */
public record PlaceLine(Place place, PlaceDetails details, String unitName, long today) {

    public boolean open() {
        return details.closedAt() == null;
    }
}
