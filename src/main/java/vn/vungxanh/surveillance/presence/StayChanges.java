package vn.vungxanh.surveillance.presence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.cases.Case;

/**
 * What a new itinerary changes in the record. The later of two stays with one person, place and second counts, so a stay
 * that was told by mistake is told again with no length.
 */
final class StayChanges {

    private record Told(
            PlaceId place, Instant from, @Nullable Instant to) {}

    private final Case illness;
    private final Instant at;
    private final List<Told> wanted;
    private final Set<Told> standing;

    StayChanges(Case illness, List<Stop> before, List<Stop> after, Instant at) {
        this.illness = illness;
        this.at = at;
        this.wanted = told(after);
        this.standing = new HashSet<>(told(before));
    }

    List<CheckIn> toSend() {
        var all = new ArrayList<CheckIn>();
        var kept = new HashSet<Told>();
        for (var stay : wanted) {
            kept.add(new Told(stay.place(), stay.from(), null));
            if (!standing.contains(stay)) {
                all.add(checkIn(stay, stay.to()));
            }
        }
        for (var stay : standing) {
            if (!kept.contains(new Told(stay.place(), stay.from(), null))) {
                all.add(checkIn(stay, stay.from()));
            }
        }
        return all;
    }

    /** For each stay of the new itinerary, in its order. */
    List<Receipt> receipts(List<Receipt> sent) {
        var all = new ArrayList<Receipt>();
        var next = 0;
        for (var stay : wanted) {
            all.add(standing.contains(stay) ? Receipt.duplicate(id(stay)) : sent.get(next++));
        }
        return all;
    }

    private CheckIn checkIn(Told stay, @Nullable Instant out) {
        return new CheckIn(id(stay), illness.person().value(), stay.place(), stay.from(), out);
    }

    /** Another one each time it is told, for it may be told, taken back and told again. */
    private String id(Told stay) {
        var key = illness.id() + "|" + stay + "|" + at;
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static List<Told> told(List<Stop> stops) {
        var told = new ArrayList<Told>();
        for (var stop : stops) {
            if (stop.place() != null) {
                told.add(new Told(stop.place(), stop.from(), stop.to()));
            }
        }
        return told;
    }
}
