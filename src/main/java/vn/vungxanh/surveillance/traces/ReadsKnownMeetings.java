package vn.vungxanh.surveillance.traces;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.surveillance.presence.Subjects;
import vn.vungxanh.surveillance.tracing.DeclaredMeeting;
import vn.vungxanh.surveillance.tracing.DeclaredMeetings;

/** Reads declared exposures and households for many persons at once, a level of a trace at a time. */
@Component
class ReadsKnownMeetings {

    /** What this room handed over came from the evidence that it is about to see again. */
    static final String HANDED_OVER = "traces:";

    private final DeclaredMeetings declared;
    private final ResidentRepository residents;
    private final Subjects subjects;

    ReadsKnownMeetings(DeclaredMeetings declared, ResidentRepository residents, Subjects subjects) {
        this.declared = declared;
        this.residents = residents;
        this.subjects = subjects;
    }

    /** @param numbers all numbers of each person, by person */
    void read(KnownMeetings into, String disease, Map<UUID, List<Integer>> numbers, Instant asOf) {
        var fresh = new HashMap<UUID, List<Integer>>();
        numbers.forEach((person, all) -> {
            var strangers = into.strangers(all);
            if (!strangers.isEmpty()) {
                fresh.put(person, strangers);
            }
        });
        if (fresh.isEmpty()) {
            return;
        }
        var meetings = declared.from(disease, fresh.keySet(), asOf).stream()
                .filter(meeting -> !handedOver(meeting))
                .toList();
        var households = residents.households(fresh.keySet());
        var others = new HashSet<UUID>();
        meetings.forEach(meeting -> others.add(meeting.to()));
        households.forEach(cohabitant -> others.add(cohabitant.person()));
        var known = others.isEmpty() ? Map.<UUID, Integer>of() : subjects.numbersOf(others);
        meetings.forEach(meeting -> add(into, fresh.get(meeting.from()), known.get(meeting.to()), meeting));
        households.forEach(cohabitant -> add(into, fresh.get(cohabitant.of()), known.get(cohabitant.person()), null));
    }

    static boolean handedOver(DeclaredMeeting meeting) {
        return meeting.externalRef() != null && meeting.externalRef().startsWith(HANDED_OVER);
    }

    /** Whoever the register does not know has no number, and so no place in an answer of numbers. */
    private static void add(
            KnownMeetings into,
            @Nullable List<Integer> persons,
            @Nullable Integer other,
            @Nullable DeclaredMeeting meeting) {
        if (persons != null && other != null) {
            var known = new KnownMeetings.Known(other, meeting);
            persons.forEach(person -> into.add(person, known));
        }
    }
}
