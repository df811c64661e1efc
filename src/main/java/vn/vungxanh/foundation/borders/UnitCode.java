package vn.vungxanh.foundation.borders;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The code by which a feature says which unit it is. A commune's feature also carries the codes of all above it: the finest counts. */
record UnitCode(String text, int rank) {

    /** Names under which surveys carry the code of a unit, the most telling first. */
    private static final List<String> NAMES = List.of(
            "code",
            "unitcode",
            "madvhc",
            "gsocode",
            "maxa",
            "maphuongxa",
            "maso",
            "malc",
            "ma",
            "mahuyen",
            "maquanhuyen",
            "matinh",
            "matinhtp");

    /** @param twice is given the names of codes that stand there twice: nobody knows which is meant */
    static @Nullable UnitCode read(JsonParser in, Set<String> twice) {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            in.skipChildren();
            return null;
        }
        UnitCode best = null;
        var seen = new HashSet<String>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = in.currentName();
            var rank = NAMES.indexOf(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
            var value = in.nextToken();
            if (rank >= 0 && !seen.add(name)) {
                twice.add(BorderReader.shortened(name));
            }
            if (rank >= 0
                    && (best == null || rank < best.rank())
                    && (value == JsonToken.VALUE_STRING || value.isNumeric())) {
                var text = in.getString().strip();
                best = text.isEmpty() ? best : new UnitCode(text, rank);
            }
            in.skipChildren();
        }
        return best;
    }
}
