package vn.vungxanh.surveillance.traces;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.presence.Place;

/**
 * A place and day that cases share.
 *
 * @param cases that the reader may see
 * @param elsewhere cases outside the reader's area
 * @param chains how many chains without a known link the cases belong to
 * @param visitors of that day; the place's usual crowd stands in {@link Place#visitsPerDay()}
 * @param surprise how unlikely so many cases among so many visitors are by chance
 */
public record ExposurePlace(
        @Nullable Place place,
        LocalDate day,
        List<Shared> cases,
        int elsewhere,
        int chains,
        int visitors,
        double surprise) {

    public record Shared(UUID caseId, String code) {}

    public ExposurePlace {
        cases = List.copyOf(cases);
    }
}
