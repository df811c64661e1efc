package vn.vungxanh.insight.conversion;

/**
 * Where patients come from.
 *
 * @param light who need a bed, but no severe place
 */
public record Area(String name, double latitude, double longitude, double light, double severe) {

    private static final double RADIUS_KM = 6371.0088;

    /** Along the great circle; roads are longer. */
    double kilometres(Convertible to) {
        var a = Math.toRadians(latitude);
        var b = Math.toRadians(to.latitude());
        var dLat = Math.sin((b - a) / 2);
        var dLon = Math.sin(Math.toRadians(to.longitude() - longitude) / 2);
        return 2 * RADIUS_KM * Math.asin(Math.sqrt(dLat * dLat + Math.cos(a) * Math.cos(b) * dLon * dLon));
    }
}
