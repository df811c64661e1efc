package vn.vungxanh.territory.frontier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.shell.AddressWords;

/**
 * Which events of the border; null means any.
 *
 * @param from first day
 * @param withdrawn whether to show what was said to be wrong afterwards instead of what stands
 */
public record EventFilter(
        UnitId unit,
        Instant asOf,
        @Nullable LocalDate from,
        @Nullable EventKind kind,
        @Nullable Line line,
        @Nullable String nationality,
        @Nullable PostId post,
        @Nullable String text,
        boolean withdrawn) {

    public static EventFilter of(UnitId unit, Instant asOf, @Nullable LocalDate from) {
        return new EventFilter(unit, asOf, from, null, null, null, null, null, false);
    }

    public EventFilter with(@Nullable EventKind ofKind, @Nullable Line onLine) {
        return new EventFilter(unit, asOf, from, ofKind, onLine, nationality, post, text, withdrawn);
    }

    /** The words of its address besides unit and as-of. */
    public Map<String, String> words() {
        return new AddressWords.Writing()
                .put("from", from)
                .put("kind", kind)
                .put("line", line)
                .put("nationality", nationality)
                .put("post", post)
                .put("q", text)
                .put("withdrawn", withdrawn ? "true" : null)
                .words();
    }
}
