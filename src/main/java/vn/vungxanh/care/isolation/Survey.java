package vn.vungxanh.care.isolation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a home.
 *
 * @param asked ids of the criteria of that day
 * @param met those of them that are met
 */
public record Survey(
        List<String> asked,
        List<String> met,
        @Nullable Integer peopleInside,
        @Nullable String meals,
        @Nullable String note,
        Instant surveyedAt,
        String login) {

    public Survey {
        asked = List.copyOf(asked);
        met = List.copyOf(met);
    }

    public boolean qualifies() {
        return !asked.isEmpty() && met.containsAll(asked);
    }
}
