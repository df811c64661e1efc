package vn.vungxanh.surveillance.copresence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Visits of different people near each other on one day: for itineraries, which name a point and a day but no hours. */
public final class CoVisits {

    /** Mean radius of the earth in metres (IUGG). */
    private static final double RADIUS = 6_371_008.8;

    /** @param epochDay day in Vietnam */
    public record Spot(int person, long epochDay, double latitude, double longitude) {}

    /** Places of two spots in the list that was asked: the one of the person with the smaller number, then the other. */
    public record Near(int first, int second, double metres) {}

    private CoVisits() {}

    /** Every pair of spots of two people on one day that are not farther apart than this, in the order of the list. */
    public static List<Near> within(double metres, List<Spot> spots) {
        var order = new Integer[spots.size()];
        Arrays.setAll(order, index -> index);
        Arrays.sort(
                order,
                Comparator.comparingLong((Integer index) -> spots.get(index).epochDay())
                        .thenComparingDouble(index -> spots.get(index).latitude()));
        // a little more than the degrees that the metres span from south to north, so that rounding loses none
        var reach = Math.toDegrees(metres / RADIUS) * (1 + 1e-9) + 1e-12;
        var found = new ArrayList<Near>();
        for (var i = 0; i < order.length; i++) {
            var one = spots.get(order[i]);
            for (var j = i + 1; j < order.length; j++) {
                var other = spots.get(order[j]);
                if (other.epochDay != one.epochDay || other.latitude - one.latitude > reach) {
                    break;
                }
                var apart = metresBetween(one, other);
                if (one.person != other.person && apart <= metres) {
                    found.add(
                            one.person < other.person
                                    ? new Near(order[i], order[j], apart)
                                    : new Near(order[j], order[i], apart));
                }
            }
        }
        found.sort(Comparator.comparingInt(Near::first).thenComparingInt(Near::second));
        return found;
    }

    /** Haversine. */
    static double metresBetween(Spot one, Spot other) {
        var north = Math.sin(Math.toRadians(other.latitude - one.latitude) / 2);
        var east = Math.sin(Math.toRadians(other.longitude - one.longitude) / 2);
        var square = north * north
                + Math.cos(Math.toRadians(one.latitude)) * Math.cos(Math.toRadians(other.latitude)) * east * east;
        return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(square)));
    }
}
