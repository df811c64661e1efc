package vn.vungxanh.insight.analytics;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.insight.methods.Offspring;

/**
 * How unequally the cases of a unit infected.
 *
 * @param linked cases that somebody named an infector for, or that infected somebody
 * @param fit none when nobody is known to have infected anybody
 * @param counts how many cases infected 0, 1, 2 … others
 * @param most those who infected most, the first first; only of the unit and what the reader may see
 */
public record Spread(int cases, int linked, @Nullable Offspring fit, int[] counts, List<Spreader> most) {

    /** @param person for the record of who was seen */
    public record Spreader(UUID caseId, UUID person, String code, int infected) {}

    /** The share of cases, those who infected most first, who infected 80 % of all, as it was seen. */
    public double seenShare() {
        var all = 0L;
        for (var n = 0; n < counts.length; n++) {
            all += (long) n * counts[n];
        }
        var left = 0.8 * all;
        var who = 0d;
        for (var n = counts.length - 1; n > 0 && left > 0; n--) {
            var needed = Math.min(counts[n], left / n);
            who += needed;
            left -= needed * n;
        }
        return cases == 0 ? 0 : who / cases;
    }
}
