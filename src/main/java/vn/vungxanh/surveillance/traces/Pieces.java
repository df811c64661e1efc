package vn.vungxanh.surveillance.traces;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.surveillance.copresence.Basis;
import vn.vungxanh.surveillance.copresence.ContactRule;
import vn.vungxanh.surveillance.copresence.Meeting;
import vn.vungxanh.surveillance.copresence.Source;
import vn.vungxanh.surveillance.copresence.Tier;
import vn.vungxanh.surveillance.presence.Group;
import vn.vungxanh.surveillance.presence.Groups;
import vn.vungxanh.surveillance.presence.Place;
import vn.vungxanh.surveillance.presence.Places;
import vn.vungxanh.surveillance.presence.PresenceIndex;
import vn.vungxanh.surveillance.tracing.DeclaredMeeting;

/** Every piece of evidence for some contacts of an answer, the short meetings too. */
@Component
class Pieces {

    private record Raw(
            UUID via,
            int contact,
            Meeting meeting,
            @Nullable DeclaredMeeting declared,
            long until) {}

    private record Above(UUID person, Source source) {}

    private final PresenceIndex index;
    private final Places places;
    private final Groups groups;

    Pieces(PresenceIndex index, Places places, Groups groups) {
        this.index = index;
        this.places = places;
        this.groups = groups;
    }

    /** By number of the contact, the earliest first. */
    Map<Integer, List<Piece>> of(Scope scope, TraceRun run, List<Traced> contacts) {
        var raw = new ArrayList<Raw>();
        var above = new HashMap<Integer, List<Above>>();
        for (var contact : contacts) {
            for (var one : above.computeIfAbsent(contact.level(), level -> above(run, level))) {
                collect(run, one, contact.number(), raw);
            }
        }
        var where = places.byNumbers(numbers(raw, Basis.PLACE));
        var rosters = groups.byNumbers(scope, numbers(raw, Basis.GROUP));
        var pieces = new HashMap<Integer, List<Piece>>();
        var counting = Counting.of(run.rule(), raw.stream().map(Raw::meeting).toList());
        raw.stream()
                .sorted(Comparator.comparingLong(one -> one.meeting().at()))
                .forEach(one -> pieces.computeIfAbsent(one.contact(), none -> new ArrayList<>())
                        .add(piece(run.rule(), one, where, rosters, counting.contains(one.meeting()))));
        return pieces;
    }

    /** Meetings that a question about sources found, in words. */
    List<Piece> describe(Scope scope, ContactRule rule, UUID via, List<Meeting> meetings, long until) {
        var raw = meetings.stream()
                .map(meeting -> new Raw(via, meeting.contact(), meeting, null, until))
                .toList();
        var where = places.byNumbers(numbers(raw, Basis.PLACE));
        var rosters = groups.byNumbers(scope, numbers(raw, Basis.GROUP));
        return raw.stream().map(one -> piece(rule, one, where, rosters, true)).toList();
    }

    static Piece declared(ContactRule rule, UUID via, DeclaredMeeting meeting) {
        var risk = Risk.declared(rule, meeting);
        var seconds = meeting.minutes() == null ? 0 : meeting.minutes() * 60;
        return new Piece(
                via,
                Basis.DECLARED,
                Tier.QUARANTINE,
                null,
                null,
                meeting,
                meeting.at(),
                seconds,
                0,
                risk.hours(),
                risk.weight(),
                true);
    }

    /** Who may have passed it on to a contact of this level: the case, or the quarantine contacts one level above. */
    private static List<Above> above(TraceRun run, int level) {
        if (level == 1) {
            return List.of(new Above(run.ill().person(), run.source()));
        }
        var until = run.source().to() + run.rule().contactTail();
        return run.rows().stream()
                .filter(row -> row.level() == level - 1 && row.tier() == Tier.QUARANTINE)
                .map(row -> new Above(
                        row.person(), Source.of(row.number(), row.contact().firstAt(), until)))
                .toList();
    }

    private void collect(TraceRun run, Above above, int contact, List<Raw> into) {
        var source = above.source();
        for (var meeting : index.current().meetings(source, contact, run.rule())) {
            into.add(new Raw(above.person(), contact, meeting, null, source.to()));
        }
        for (var number : source.persons()) {
            for (var known : run.known().between(number, contact, source.from(), source.to())) {
                var meeting = new Meeting(
                        number,
                        contact,
                        known.basis(),
                        Tier.QUARANTINE,
                        0,
                        known.at(source.from()),
                        known.seconds(),
                        0);
                into.add(new Raw(above.person(), contact, meeting, known.declared(), source.to()));
            }
        }
    }

    private static Set<Integer> numbers(List<Raw> raw, Basis basis) {
        var numbers = new HashSet<Integer>();
        for (var one : raw) {
            if (one.meeting().basis() == basis && one.meeting().where() != 0) {
                numbers.add(one.meeting().where());
            }
        }
        return numbers;
    }

    private static Piece piece(
            ContactRule rule, Raw raw, Map<Integer, Place> where, Map<Integer, Group> rosters, boolean counts) {
        var meeting = raw.meeting();
        var place = meeting.basis() == Basis.PLACE ? where.get(meeting.where()) : null;
        var group = meeting.basis() == Basis.GROUP ? rosters.get(meeting.where()) : null;
        var risk = raw.declared() != null
                ? Risk.declared(rule, raw.declared())
                : Risk.of(rule, meeting, place, group == null ? null : group.kind(), raw.until());
        return new Piece(
                raw.via(),
                meeting.basis(),
                meeting.tier(),
                place,
                group,
                raw.declared(),
                Instant.ofEpochSecond(meeting.at()),
                meeting.seconds(),
                meeting.signal(),
                risk.hours(),
                risk.weight(),
                counts);
    }
}
