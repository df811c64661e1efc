package vn.vungxanh.foundation.committee;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** @param minutes empty until they are written */
public record Meeting(
        MeetingId id,
        UnitId unit,
        String title,
        Instant startsAt,
        String place,
        @Nullable String video,
        String chair,
        String secretary,
        String agenda,
        String minutes,
        int decisions,
        int tasks,
        int version) {

    public List<String> points() {
        return agenda.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
