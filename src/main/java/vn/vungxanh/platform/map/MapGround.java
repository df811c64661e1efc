package vn.vungxanh.platform.map;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the map is drawn on. One bean, of the room that knows the places and their shapes. */
public interface MapGround {

    /** How finely a unit is divided. */
    enum Parts {
        /** Into the units directly below. */
        BELOW,
        /** Into the smallest that have shapes: communes. */
        COMMUNES
    }

    /**
     * The unit of a code on a day, or the reader's own without one.
     *
     * @throws vn.vungxanh.kernel.NotFound also when no part of it lies in the reader's jurisdiction
     */
    MapPlace place(@Nullable String code, LocalDate on);

    /** From the root down to the parent. */
    List<MapPlace> above(MapPlace place, LocalDate on);

    /** The units that are coloured, by name; the place itself when nothing lies below it. */
    List<MapPlace> parts(MapPlace place, Parts parts, LocalDate on);

    /** First and last day on which this tree of units stood; the slider stays within. */
    LocalDate stoodFrom(MapPlace place);

    /** Changes whenever {@link #shapes} would write something else. */
    String version(MapPlace place, Parts parts, LocalDate on);

    /** The parts as a GeoJSON collection: code, name and whether the shape is schematic. */
    void shapes(MapPlace place, Parts parts, LocalDate on, OutputStream out) throws IOException;
}
