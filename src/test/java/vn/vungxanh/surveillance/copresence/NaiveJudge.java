package vn.vungxanh.surveillance.copresence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What the meetings of one level make of somebody, written down plainly. */
final class NaiveJudge {
    private NaiveJudge() {}

    static Contact judge(int person, int level, List<NaiveEvents.Shown> shown, ContactRule rule) {
        for (Tier tier : Tier.values()) {
            List<NaiveEvents.Shown> counting = new ArrayList<>();
            for (NaiveEvents.Shown one : shown) {
                if (one.meeting().tier() == tier && counts(one, shown, rule)) {
                    counting.add(one);
                }
            }
            if (!counting.isEmpty()) {
                Meeting best = counting.stream()
                        .map(NaiveEvents.Shown::meeting)
                        .min(Comparator.comparingInt((Meeting one) -> -one.seconds())
                                .thenComparingLong(Meeting::at)
                                .thenComparingInt(Meeting::source)
                                .thenComparing(Meeting::basis)
                                .thenComparingInt(Meeting::where)
                                .thenComparingInt(Meeting::signal))
                        .orElseThrow();
                long first = counting.stream()
                        .mapToLong(one -> one.meeting().at())
                        .min()
                        .orElseThrow();
                long score = Arrays.stream(Basis.values())
                        .mapToLong(basis -> counting.stream()
                                .filter(one -> one.meeting().basis() == basis)
                                .mapToLong(NaiveEvents.Shown::worth)
                                .sum())
                        .max()
                        .orElseThrow();
                return new Contact(person, level, best.source(), best, first, counting.size(), score / 3600);
            }
        }
        return null;
    }

    private static boolean counts(NaiveEvents.Shown one, List<NaiveEvents.Shown> all, ContactRule rule) {
        Meeting meeting = one.meeting();
        if (meeting.basis() == Basis.GROUP
                || meeting.basis() == Basis.DECLARED
                || meeting.seconds() >= rule.singleSeconds()) {
            return true;
        }
        if (rule.cumulativeSeconds() == 0) {
            return false;
        }
        List<Meeting> same = all.stream()
                .map(NaiveEvents.Shown::meeting)
                .filter(other -> other.tier() == meeting.tier() && other.source() == meeting.source())
                .toList();
        return same.stream().anyMatch(begin -> {
            long end = begin.at() + rule.cumulationSeconds();
            boolean inside = meeting.at() >= begin.at() && meeting.at() < end;
            long sum = same.stream()
                    .filter(other -> other.at() >= begin.at() && other.at() < end)
                    .mapToLong(Meeting::seconds)
                    .sum();
            return inside && sum >= rule.cumulativeSeconds();
        });
    }
}
