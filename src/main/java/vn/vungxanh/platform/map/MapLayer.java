package vn.vungxanh.platform.map;

import org.jspecify.annotations.Nullable;

/**
 * Something that a room shows on the map: its cases, its sites, its zones. A bean of the room that owns the data; the map
 * finds it by itself, lists it among the layers, and serves it at <code>/api/v1/map/layers/{id}.geojson</code>.
 *
 * <p>Jurisdiction: the room asks its own queries, which take a Scope (from {@code CurrentScope}) and which row-level
 * security holds in any case; no layer filters by hand. Privacy: no name of a person stands in a feature; a title is the
 * code of a case or the name of a place, and {@link Traits#leadingTo} leads to the page that asks for its own authority.
 *
 * <p>Time: a feature that begins or ends carries {@link Traits#from} and {@link Traits#to}; the slider hides it on other
 * days. Features without days always show.
 *
 * <pre>{@code
 * @Component
 * class HospitalsOnTheMap implements MapLayer {
 *     public String id() { return "hospitals"; }
 *     public String titleKey() { return "beds.map.hospitals"; }
 *     public String authority() { return "VIEW_FIGURES"; }
 *     public int order() { return 300; }
 *     public LayerStyle style() { return LayerStyle.sign("H", LayerStyle.Tone.CARE); }
 *
 *     public void features(MapRequest request, FeatureWriter out) {
 *         for (var each : facilities.list(scope.require(), new UnitId(request.unit()), request.asOf())) {
 *             out.point(each.id().toString(), each.longitude(), each.latitude(), Traits.titled(each.name())
 *                     .leadingTo("/treatment/facilities/" + each.id())
 *                     .counting(each.occupied()).outOf(each.beds())
 *                     .note("beds.map.free", each.free()));
 *         }
 *     }
 * }
 * }</pre>
 */
public interface MapLayer {

    /** One word in lower case, unique in the house: "cases", "zones". */
    String id();

    /** Message key of its name in the list of layers. */
    String titleKey();

    /** Who sees it, as in {@code @PreAuthorize("hasAuthority('…')")}; for all others it does not exist. */
    String authority();

    /** Place among the layers: cases 100, places 200, care 300, territory 400, others from 500. */
    int order();

    LayerStyle style();

    /**
     * The word of the address without which the layer does not exist, such as "case" for the path of one; null for a layer
     * that is always there. A layer that is called by its word is shown at once, and the map goes to where it is.
     */
    default @Nullable String word() {
        return null;
    }

    /**
     * Address of a part of a page that says beside the map what the layer draws; loaded when the layer is called by its
     * word.
     *
     * @param called what the address gives its word
     */
    default @Nullable String beside(String called) {
        return null;
    }

    /** Whether it is drawn before anybody chooses, where the table of {@link FirstSight} says nothing of the reader. */
    default boolean shownAtFirst() {
        return false;
    }

    /**
     * Writes the features of the unit and all below it, as they were at the instant. Called outside of a transaction: the
     * room's queries open their own. Written as it goes; nothing is gathered.
     */
    void features(MapRequest request, FeatureWriter out);
}
