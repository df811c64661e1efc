package vn.vungxanh.surveillance.presence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.copresence.CopresenceIndex;
import vn.vungxanh.surveillance.copresence.DayDigest;
import vn.vungxanh.surveillance.copresence.Evidence;

/** Keeps the index honest: compares all that it holds with the record, every night and when somebody asks. */
@Component
public class IndexChecks {

    private static final Logger LOG = LoggerFactory.getLogger(IndexChecks.class);

    private final PresenceIndex index;
    private final DigestRepository record;
    private final IndexCheckRepository checks;
    private final WholeSight sight;
    private final Clock clock;

    IndexChecks(
            PresenceIndex index, DigestRepository record, IndexCheckRepository checks, WholeSight sight, Clock clock) {
        this.index = index;
        this.record = record;
        this.checks = checks;
        this.sight = sight;
        this.clock = clock;
    }

    /** The latest, the last first. */
    public List<IndexCheck> latest(int many) {
        return sight.call(() -> checks.latest(many));
    }

    public Optional<IndexCheck> last() {
        return latest(1).stream().findFirst();
    }

    /**
     * Check-ins and encounters of every day before today, all memberships that hold today, and the files with their
     * checksums. What seems different is looked at once more: something may have come in between.
     */
    public synchronized IndexCheck verify() {
        index.current().verify();
        var found = compare();
        if (found.differentDays() > 0) {
            found = compare();
        }
        if (found.differentDays() > 0) {
            LOG.error("the index of presence differs from the record on {} days", found.differentDays());
        }
        var done = found;
        sight.run(() -> checks.add(done));
        return done;
    }

    private IndexCheck compare() {
        index.catchUp();
        var ready = index.current();
        var today = Vietnam.dayOf(clock.instant());
        var parts = new ArrayList<IndexCheck.Part>();
        parts.add(byDay(ready, Evidence.VISITS, "checkins", today));
        parts.add(byDay(ready, Evidence.ENCOUNTERS, "encounters", today));
        var now = clock.instant().getEpochSecond();
        parts.add(part(
                "memberships",
                known(sight.call(() -> record.memberships(now))),
                known(ready.digests(Evidence.MEMBERSHIPS, now))));
        return new IndexCheck(clock.instant(), parts);
    }

    private IndexCheck.Part byDay(CopresenceIndex ready, Evidence kind, String name, LocalDate before) {
        var inRecord = new ArrayList<DayDigest>();
        for (var day : sight.call(() -> record.days(name))) {
            if (day.isBefore(before)) {
                inRecord.add(sight.call(() -> record.digest(kind, day)));
            }
        }
        var inIndex = ready.digests(kind, Long.MIN_VALUE).stream()
                .filter(day -> day.epochDay() < before.toEpochDay())
                .toList();
        return part(name, known(inRecord), known(inIndex));
    }

    private static Map<Long, DayDigest> known(List<DayDigest> digests) {
        var known = new HashMap<Long, DayDigest>();
        digests.stream().filter(day -> day.visits() > 0).forEach(day -> known.put(day.epochDay(), day));
        return known;
    }

    private static IndexCheck.Part part(String kind, Map<Long, DayDigest> inRecord, Map<Long, DayDigest> inIndex) {
        var days = new HashSet<>(inRecord.keySet());
        days.addAll(inIndex.keySet());
        var different = days.stream()
                .filter(day -> !Objects.equals(inRecord.get(day), inIndex.get(day)))
                .count();
        var events = inRecord.values().stream().mapToLong(DayDigest::visits).sum();
        return new IndexCheck.Part(kind, days.size(), events, different);
    }
}
