package vn.vungxanh.surveillance.traces;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.presence.Place;
import vn.vungxanh.surveillance.tracing.DeclaredMeeting;
import vn.vungxanh.surveillance.tracing.DeclaredMeetings;

/** Gives rows of an answer their names, their evidence and their standing in the list of contacts. */
@Component
class TracedContacts {

    private final PeopleQueries people;
    private final Pieces pieces;
    private final DeclaredMeetings declared;

    TracedContacts(PeopleQueries people, Pieces pieces, DeclaredMeetings declared) {
        this.people = people;
        this.pieces = pieces;
        this.declared = declared;
    }

    List<TracedContact> show(Scope scope, TraceRun run, List<Traced> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var evidence = pieces.of(scope, run, rows);
        var above = above(run, rows);
        var ids = new HashSet<PersonId>();
        rows.forEach(row -> ids.add(new PersonId(row.person())));
        above.values().forEach(person -> ids.add(new PersonId(person)));
        var names = people.findAll(scope, ids);
        var listed = listed(run, rows);
        return rows.stream()
                .map(row -> contact(
                        run,
                        row,
                        names,
                        above.get(row.contact().via()),
                        listed.contains(row.person()),
                        evidence.getOrDefault(row.number(), List.of())))
                .toList();
    }

    /** The persons one level above, by number; the case itself is known by its code. */
    private static Map<Integer, UUID> above(TraceRun run, List<Traced> rows) {
        var wanted = rows.stream().map(row -> row.contact().via()).collect(Collectors.toSet());
        var above = new HashMap<Integer, UUID>();
        for (var number : run.source().persons()) {
            above.put(number, run.ill().person());
        }
        if (rows.stream().anyMatch(row -> row.level() > 1)) {
            run.rows().stream()
                    .filter(row -> wanted.contains(row.number()))
                    .forEach(row -> above.putIfAbsent(row.number(), row.person()));
        }
        return above;
    }

    private Set<UUID> listed(TraceRun run, List<Traced> rows) {
        var persons = rows.stream().map(Traced::person).toList();
        return declared.to(run.ill().disease(), persons, run.asOf()).stream()
                .filter(meeting -> meeting.indexCase().equals(run.ill().id()))
                .map(DeclaredMeeting::to)
                .collect(Collectors.toSet());
    }

    private static TracedContact contact(
            TraceRun run,
            Traced row,
            Map<PersonId, Person> names,
            @Nullable UUID above,
            boolean listed,
            List<Piece> evidence) {
        var person = names.get(new PersonId(row.person()));
        var best = row.contact().best();
        var via = above == null ? null : names.get(new PersonId(above));
        var direct = row.level() == 1;
        return new TracedContact(
                row.person(),
                person == null ? null : person.fullName(),
                person == null ? null : person.birthYear(),
                new UnitId(row.unit()),
                person == null ? null : person.hamlet(),
                row.level(),
                row.tier(),
                row.basis(),
                direct ? run.ill().person() : via == null ? null : above,
                direct ? run.ill().code() : via == null ? null : via.fullName(),
                Instant.ofEpochSecond(row.contact().firstAt()),
                Instant.ofEpochSecond(best.at()),
                best.seconds() / 60,
                where(evidence, best.where(), best.at()),
                Math.max(row.contact().meetings(), evidence.size()),
                row.score(),
                row.high(),
                listed,
                evidence);
    }

    /** The place or roster of the strongest meeting. */
    private static @Nullable String where(List<Piece> evidence, int number, long at) {
        for (var piece : evidence) {
            Place place = piece.place();
            if (place != null && place.number() == number && piece.at().getEpochSecond() == at) {
                return place.name();
            }
            if (piece.group() != null
                    && piece.group().number() == number
                    && piece.at().getEpochSecond() == at) {
                return piece.group().name();
            }
        }
        return null;
    }
}
