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
     * @throws vn.vungxanh.kernel.NotFound also when it lies outside the reader's jurisdiction
     */
    MapPlace place(@Nullable String code, LocalDate on);

    /** From the root down to the parent. */
    List<MapPlace> above(MapPlace place, LocalDate on);

    /** The units that are coloured, by name; the place itself when nothing lies below it. */
    List<MapPlace> parts(MapPlace place, Parts parts, LocalDate on);

    /**
     * Where what counts for the unit that records name stands; null where nobody knows.
     *
     * @param unit surrogate id
     */
    @Nullable
    UnitPoint point(int unit);

    /** First day on which this unit stood; the slider begins no earlier. */
    LocalDate stoodFrom(MapPlace place);

    /** Changes whenever {@link #shapes} would write something else. */
    String version(MapPlace place, Parts parts, LocalDate on, int detail);

    /**
     * The parts as a GeoJSON collection, each with its code, its name and whether its shape is schematic; marked as
     * "around" if it only gives the eye its bearings.
     *
     * @param detail 0 for the whole on one screen, 1 and 2 for those who come nearer
     */
    void shapes(MapPlace place, Parts parts, LocalDate on, int detail, OutputStream out) throws IOException;
}
