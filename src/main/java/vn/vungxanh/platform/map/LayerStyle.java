package vn.vungxanh.platform.map;

/**
 * How a layer is drawn. Colours are words of the house's sheet; the four legal colours belong to risk levels alone and
 * come with {@link Traits#level} of a feature.
 *
 * @param sign one or two letters in the mark, so that a layer is told apart without colour
 */
public record LayerStyle(Mark mark, String sign, Tone tone) {

    public enum Mark {
        /** Many points: gathered into circles with a count until one comes near. */
        POINTS,
        /** A number for a unit: a badge with sign and number beside the unit's point, added up while the units are small. */
        COUNTS,
        /** Few places: a badge with the sign, and a ring that fills when the feature has {@link Traits#outOf}. */
        SIGNS,
        /** Polygons, hatched. A polygon may come with points of the same layer. */
        AREAS,
        /** Lines: ways and movements. */
        LINES
    }

    public enum Tone {
        CASE,
        CONTACT,
        PLACE,
        SITE,
        CARE,
        ZONE,
        POST,
        DOSE
    }

    public static LayerStyle points(String sign, Tone tone) {
        return new LayerStyle(Mark.POINTS, sign, tone);
    }

    public static LayerStyle sign(String sign, Tone tone) {
        return new LayerStyle(Mark.SIGNS, sign, tone);
    }

    public static LayerStyle counts(String sign, Tone tone) {
        return new LayerStyle(Mark.COUNTS, sign, tone);
    }

    public static LayerStyle areas(String sign, Tone tone) {
        return new LayerStyle(Mark.AREAS, sign, tone);
    }

    public static LayerStyle lines(String sign, Tone tone) {
        return new LayerStyle(Mark.LINES, sign, tone);
    }
}
