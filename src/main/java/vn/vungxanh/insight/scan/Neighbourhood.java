package vn.vungxanh.insight.scan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import vn.vungxanh.insight.methods.MethodRule;

/** All places seen from each place, the nearest first, itself before all others. Distances in km, or in the plane's unit. */
public final class Neighbourhood {

    private static final int MOST = 5000;
    private static final double EARTH_KM = 6371.0088;

    private final int[][] order;
    private final double[][] distance;

    private Neighbourhood(double[][] distance) {
        this.distance = distance;
        order = new int[distance.length][];
        for (var centre = 0; centre < distance.length; centre++) {
            var from = distance[centre];
            order[centre] = IntStream.range(0, from.length)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(place -> from[place])
                            .thenComparing(place -> place))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }

    public static Neighbourhood onEarth(double[] latitude, double[] longitude) {
        MethodRule.PARAMETER_OUT_OF_RANGE.brokenIf(!Arrays.stream(latitude).allMatch(each -> Math.abs(each) <= 90)
                || !Arrays.stream(longitude).allMatch(each -> Math.abs(each) <= 180));
        return of(latitude, longitude, (one, other) -> {
            var north = Math.toRadians(latitude[other] - latitude[one]) / 2;
            var east = Math.toRadians(longitude[other] - longitude[one]) / 2;
            var haversine = Math.pow(Math.sin(north), 2)
                    + Math.cos(Math.toRadians(latitude[one]))
                            * Math.cos(Math.toRadians(latitude[other]))
                            * Math.pow(Math.sin(east), 2);
            return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
        });
    }

    public static Neighbourhood inPlane(double[] x, double[] y) {
        return of(x, y, (one, other) -> Math.hypot(x[one] - x[other], y[one] - y[other]));
    }

    private interface Distance {
        double between(int one, int other);
    }

    private static Neighbourhood of(double[] first, double[] second, Distance distance) {
        MethodRule.SERIES_TOO_SHORT.brokenIf(first.length == 0 || first.length != second.length);
        MethodRule.SERIES_TOO_LONG.brokenIf(first.length > MOST);
        MethodRule.NOT_A_COUNT.brokenIf(!Arrays.stream(first).allMatch(Double::isFinite)
                || !Arrays.stream(second).allMatch(Double::isFinite));
        var all = new double[first.length][first.length];
        for (var one = 0; one < first.length; one++) {
            for (var other = 0; other < one; other++) {
                all[one][other] = all[other][one] = distance.between(one, other);
            }
            all[one][one] = -1;
        }
        return new Neighbourhood(all);
    }

    public int places() {
        return order.length;
    }

    int[] nearest(int centre) {
        return order[centre];
    }

    double distance(int one, int other) {
        return one == other ? 0 : distance[one][other];
    }
}
