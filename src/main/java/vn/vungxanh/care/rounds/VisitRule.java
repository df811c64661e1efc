package vn.vungxanh.care.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.sheets.DatedRows;

/** How often a person is looked after: one observation is due in each part of the day. */
public record VisitRule(
        String id,
        WatchReason reason,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<LocalTime> starts,
        String source,
        String confidence) {

    public VisitRule {
        starts = starts.stream().sorted().toList();
        if (starts.isEmpty() || !starts.get(0).equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException("the parts of a day begin at midnight: " + id);
        }
    }

    boolean inForceOn(LocalDate day) {
        return DatedRows.inForce(validFrom, validTo, day);
    }

    public int timesADay() {
        return starts.size();
    }

    /** When the part of the day began that the instant lies in. */
    public Instant partOf(Instant at) {
        var local = at.atZone(Vietnam.ZONE);
        var begun = starts.stream()
                .filter(start -> !start.isAfter(local.toLocalTime()))
                .reduce((first, second) -> second)
                .orElse(LocalTime.MIDNIGHT);
        return local.toLocalDate().atTime(begun).atZone(Vietnam.ZONE).toInstant();
    }

    /** When the part before that one began. */
    public Instant partBefore(Instant at) {
        return partOf(partOf(at).minusMillis(1));
    }
}
