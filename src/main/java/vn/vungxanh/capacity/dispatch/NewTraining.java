package vn.vungxanh.capacity.dispatch;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.capacity.workforce.Service;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * A course or a drill with its participants by number.
 *
 * @param passed how many passed the test at the end
 */
public record NewTraining(
        UnitId unit,
        Kind kind,
        String title,
        @Nullable String place,
        @Nullable String organiser,
        LocalDate heldOn,
        @Nullable Integer hours,
        Map<Service, Integer> participants,
        @Nullable Integer passed,
        @Nullable String result) {

    public enum Kind {
        COURSE,
        DRILL
    }

    public NewTraining {
        participants = Map.copyOf(participants);
    }

    public int people() {
        return participants.values().stream().mapToInt(Integer::intValue).sum();
    }
}
