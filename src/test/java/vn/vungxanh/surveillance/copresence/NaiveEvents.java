package vn.vungxanh.surveillance.copresence;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All events in lists, and who met whom by comparing each with every other. */
final class NaiveEvents {
    record Visit(int person, int place, long in, long out) {}

    record Encounter(int first, int second, long at, int seconds, int attenuation) {}

    record Membership(int person, int group, long from, long to) {}

    record Shown(Meeting meeting, long worth) {}

    final Map<List<Long>, Visit> visits = new LinkedHashMap<>();
    final Map<List<Long>, Encounter> encounters = new LinkedHashMap<>();
    final Map<List<Long>, Membership> memberships = new LinkedHashMap<>();
    final PlaceBook places;
    private final Map<Visit, Long> ends = new IdentityHashMap<>();
    private ContactRule endsOf;

    NaiveEvents(PlaceBook places) {
        this.places = places;
    }

    void add(Visit visit) {
        visits.put(List.of((long) visit.person, (long) visit.place, visit.in), visit);
    }

    void add(Encounter one) {
        encounters.put(
                List.of((long) Math.min(one.first, one.second), (long) Math.max(one.first, one.second), one.at), one);
    }

    void add(Membership one) {
        memberships.put(List.of((long) one.person, (long) one.group, one.from), one);
    }

    List<Shown> met(int[] persons, long from, long to, ContactRule rule, Probe more) {
        List<Shown> found = new ArrayList<>();
        int source = persons[0];
        for (int person : persons) {
            more.meetings(
                    person,
                    from,
                    to,
                    rule,
                    (other, basis, tier, where, at, seconds, signal, worth) -> found.add(
                            new Shown(new Meeting(source, other, basis, tier, where, at, seconds, signal), worth)));
            for (Visit own : visits.values()) {
                ContactRule.PlaceTerms kind = rule.kinds().get(places.kind(own.place));
                if (own.person != person || kind == null || end(own, rule) == own.in) {
                    continue;
                }
                Tier tier = places.visitsPerDay(own.place) >= kind.crowdFrom() ? Tier.NOTIFY : Tier.QUARANTINE;
                for (Visit other : visits.values()) {
                    if (other.person == person || other.place != own.place) {
                        continue;
                    }
                    long begin = Math.max(Math.max(own.in, other.in), from);
                    long end = Math.min(Math.min(end(own, rule), end(other, rule)), to);
                    if (begin < end) {
                        found.add(new Shown(
                                new Meeting(
                                        source,
                                        other.person,
                                        Basis.PLACE,
                                        tier,
                                        own.place,
                                        begin,
                                        (int) (end - begin),
                                        0),
                                (end - begin) * kind.weight()));
                    }
                }
            }
            for (Encounter one : encounters.values()) {
                long begin = Math.max(one.at, from);
                long end = Math.min(one.at + one.seconds, to);
                if (begin < end
                        && one.first != one.second
                        && (one.first == person || one.second == person)
                        && one.attenuation <= rule.weakestSignal()) {
                    int other = one.first == person ? one.second : one.first;
                    found.add(new Shown(
                            new Meeting(
                                    source,
                                    other,
                                    Basis.BLUETOOTH,
                                    Tier.QUARANTINE,
                                    0,
                                    begin,
                                    (int) (end - begin),
                                    one.attenuation),
                            (end - begin) * rule.bluetoothWeight()));
                }
            }
            for (Membership own : memberships.values()) {
                ContactRule.GroupTerms kind = rule.groups().get(places.groupKind(own.group));
                for (Membership other : memberships.values()) {
                    long begin = Math.max(Math.max(own.from, other.from), from);
                    long end = Math.min(Math.min(end(own), end(other)), to);
                    if (own.person == person
                            && kind != null
                            && other.person != person
                            && other.group == own.group
                            && begin < end) {
                        long days = DayDigest.dayOf(end - 1) - DayDigest.dayOf(begin) + 1;
                        found.add(new Shown(
                                new Meeting(source, other.person, Basis.GROUP, Tier.QUARANTINE, own.group, begin, 0, 0),
                                days * kind.hoursADay() * kind.weight() * 36 / 10));
                    }
                }
            }
        }
        return found;
    }

    /** When a visit ends; worked out once for each rule, since every pair of visits asks for it. */
    long end(Visit visit, ContactRule rule) {
        if (endsOf != rule || ends.size() != visits.size()) {
            ends.clear();
            visits.values().forEach(one -> ends.put(one, worked(one, rule)));
            endsOf = rule;
        }
        return ends.get(visit);
    }

    private long worked(Visit visit, ContactRule rule) {
        if (visit.out != VisitBatch.NONE) {
            return visit.out;
        }
        ContactRule.PlaceTerms kind = rule.kinds().get(places.kind(visit.place));
        long end = visit.in + (kind == null ? 0 : kind.usualStay());
        for (Visit other : visits.values()) {
            if (other.person == visit.person && other.in > visit.in) {
                end = Math.min(end, other.in);
            }
        }
        return end;
    }

    private static long end(Membership one) {
        return one.to == MembershipBatch.NONE ? Long.MAX_VALUE : one.to;
    }
}
