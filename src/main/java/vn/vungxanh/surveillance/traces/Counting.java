package vn.vungxanh.surveillance.traces;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vungxanh.surveillance.copresence.Basis;
import vn.vungxanh.surveillance.copresence.ContactRule;
import vn.vungxanh.surveillance.copresence.Meeting;
import vn.vungxanh.surveillance.copresence.Tier;

/** Which meetings make a contact or add to one, as the rule says: for the explanation of an answer. */
final class Counting {

    private record Pair(int source, int contact, Tier tier) {}

    private Counting() {}

    static Set<Meeting> of(ContactRule rule, List<Meeting> meetings) {
        var pairs = new HashMap<Pair, List<Meeting>>();
        meetings.forEach(meeting -> pairs.computeIfAbsent(
                        new Pair(meeting.source(), meeting.contact(), meeting.tier()), none -> new ArrayList<>())
                .add(meeting));
        var counting = new HashSet<Meeting>();
        for (Map.Entry<Pair, List<Meeting>> pair : pairs.entrySet()) {
            var together = pair.getValue();
            together.sort(Comparator.comparingLong(Meeting::at));
            together.stream().filter(meeting -> alone(rule, meeting)).forEach(counting::add);
            if (rule.cumulativeSeconds() > 0) {
                cumulated(rule, together, counting);
            }
        }
        return counting;
    }

    private static boolean alone(ContactRule rule, Meeting meeting) {
        return meeting.seconds() >= rule.singleSeconds()
                || meeting.basis() == Basis.GROUP
                || meeting.basis() == Basis.DECLARED;
    }

    private static void cumulated(ContactRule rule, List<Meeting> together, Set<Meeting> counting) {
        for (var first = 0; first < together.size(); first++) {
            var end = together.get(first).at() + rule.cumulationSeconds();
            var within = together.subList(first, together.size()).stream()
                    .takeWhile(meeting -> meeting.at() < end)
                    .toList();
            if (within.stream().mapToLong(Meeting::seconds).sum() >= rule.cumulativeSeconds()) {
                counting.addAll(within);
            }
        }
    }
}
