package vn.vungxanh.insight.duties;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;

/**
 * By when an entry stands: at these hours of each day in Vietnam, or no longer than so many hours after the one before.
 * Neither says that nothing is owed.
 */
public record Rhythm(List<Integer> hours, @Nullable Integer every) {

    /** What fell due last: an entry is on time if it came after {@code from} and not after {@code due}. */
    public record Window(Instant from, Instant due) {}

    public static final Rhythm NONE = new Rhythm(List.of(), null);

    public Rhythm {
        hours = hours.stream().distinct().sorted().toList();
        var unclear = !hours.isEmpty() && every != null;
        if (unclear || hours.stream().anyMatch(hour -> hour < 0 || hour > 23) || (every != null && every < 1)) {
            throw DutyRule.RHYTHM_UNCLEAR.broken();
        }
    }

    public static Rhythm at(Integer... hours) {
        return new Rhythm(List.of(hours), null);
    }

    public static Rhythm every(int hours) {
        return new Rhythm(List.of(), hours);
    }

    public boolean asksNothing() {
        return hours.isEmpty() && every == null;
    }

    public Window before(Instant asOf) {
        if (every != null) {
            return new Window(asOf.minus(Duration.ofHours(every)), asOf);
        }
        var today = Vietnam.dayOf(asOf);
        var moments = LongStream.rangeClosed(0, 2)
                .boxed()
                .flatMap(back -> at(today.minusDays(back)))
                .filter(moment -> !moment.isAfter(asOf))
                .sorted(java.util.Comparator.reverseOrder())
                .limit(2)
                .toList();
        return new Window(moments.get(1), moments.get(0));
    }

    private Stream<Instant> at(java.time.LocalDate day) {
        return hours.stream()
                .map(hour ->
                        day.atTime(LocalTime.of(hour, 0)).atZone(Vietnam.ZONE).toInstant());
    }
}
