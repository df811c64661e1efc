package vn.vungxanh.surveillance.traces;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.copresence.Basis;
import vn.vungxanh.surveillance.copresence.ContactRule;
import vn.vungxanh.surveillance.copresence.Probe;
import vn.vungxanh.surveillance.copresence.Tier;
import vn.vungxanh.surveillance.presence.GroupKind;
import vn.vungxanh.surveillance.tracing.DeclaredMeeting;

/** Meetings that no place and no telephone knows of: who was declared, and who lives in one household. */
final class KnownMeetings implements Probe {

    /** @param declared null for a household of the register of people */
    record Known(int other, @Nullable DeclaredMeeting declared) {

        Basis basis() {
            return declared == null ? Basis.GROUP : Basis.DECLARED;
        }

        /** A household lasts; it meets whenever somebody asks. */
        boolean within(long from, long to) {
            var at = declared == null ? from : declared.at().getEpochSecond();
            return at + seconds() >= from && at < to && from < to;
        }

        long at(long from) {
            return declared == null ? from : Math.max(from, declared.at().getEpochSecond());
        }

        /** Thousandths of a weighted second. */
        long worth(ContactRule rule, long from, long to) {
            return (declared == null ? Risk.group(rule, GroupKind.HOUSEHOLD, from, to) : Risk.declared(rule, declared))
                    .worth();
        }

        int seconds() {
            return declared == null || declared.minutes() == null ? 0 : declared.minutes() * 60;
        }
    }

    private final Map<Integer, List<Known>> of = new HashMap<>();
    private final Set<Integer> asked = new HashSet<>();

    void add(int person, Known known) {
        of.computeIfAbsent(person, none -> new ArrayList<>()).add(known);
    }

    /** Those of the persons whose meetings have not been read yet; they count as read from now on. */
    List<Integer> strangers(List<Integer> persons) {
        return persons.stream().filter(asked::add).toList();
    }

    @Override
    public void meetings(int person, long from, long to, ContactRule rule, Found found) {
        for (var known : of.getOrDefault(person, List.of())) {
            if (known.within(from, to)) {
                found.met(
                        known.other(),
                        known.basis(),
                        Tier.QUARANTINE,
                        0,
                        known.at(from),
                        known.seconds(),
                        0,
                        known.worth(rule, from, to));
            }
        }
    }

    List<Known> between(int person, int other, long from, long to) {
        return of.getOrDefault(person, List.of()).stream()
                .filter(known -> known.other() == other && known.within(from, to))
                .toList();
    }
}
