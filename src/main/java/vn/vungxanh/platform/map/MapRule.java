package vn.vungxanh.platform.map;

import vn.vungxanh.kernel.Rule;

public enum MapRule implements Rule {
    UNREADABLE_FILTER,
    /** RFC 7946: a Point, a Polygon or a MultiPolygon with coordinates. */
    NOT_A_SHAPE,
    NOT_A_POSITION,
    /** RFC 7946, 3.1.6: four positions at least, and the last is the first. */
    RING_TOO_SHORT,
    RING_OPEN,
    /** Edges of an area do not cross. */
    CROSSES_ITSELF,
    /** Longitude 102–118, latitude 6–24: the country with its islands. */
    OUTSIDE_VIETNAM,
    AXES_SWAPPED,
    AREA_NEEDED,
    POINT_NEEDED,
    TOO_MANY_CORNERS;

    @Override
    public String room() {
        return "map";
    }
}
