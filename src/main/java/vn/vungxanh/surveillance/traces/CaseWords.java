package vn.vungxanh.surveillance.traces;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.surveillance.copresence.SharedPlace;
import vn.vungxanh.surveillance.presence.Places;
import vn.vungxanh.surveillance.tracing.DeclaredMeetings;

/** Cases in the words that this reader may read: elsewhere only whose they are. */
@Component
class CaseWords {

    private final Summaries summaries;
    private final Places places;
    private final DeclaredMeetings declared;

    CaseWords(Summaries summaries, Places places, DeclaredMeetings declared) {
        this.summaries = summaries;
        this.places = places;
        this.declared = declared;
    }

    LikelySource source(Scope scope, Ill other, @Nullable Double share, LikelySource.Kind kind, List<Piece> evidence) {
        var seen = scope.covers(other.unit());
        return new LikelySource(
                seen ? other.id() : null,
                seen ? other.code() : null,
                summaries.office(scope, other.unit().value()),
                share,
                kind,
                evidence);
    }

    ExposurePlace place(Scope scope, SharedPlace shared, Map<Integer, Ill> byNumber, String disease, Instant asOf) {
        var cases = shared.cases().stream()
                .map(byNumber::get)
                .filter(ill -> ill != null)
                .toList();
        var seen = cases.stream().filter(ill -> scope.covers(ill.unit())).toList();
        return new ExposurePlace(
                places.byNumbers(List.of(shared.place())).get(shared.place()),
                LocalDate.ofEpochDay(shared.epochDay()),
                seen.stream()
                        .map(ill -> new ExposurePlace.Shared(ill.id(), ill.code()))
                        .toList(),
                cases.size() - seen.size(),
                chains(cases, disease, asOf),
                shared.visitors(),
                shared.surprise());
    }

    /** How many groups of cases there are between which no meeting was declared. */
    private int chains(List<Ill> cases, String disease, Instant asOf) {
        var chain = new HashMap<UUID, UUID>();
        var persons = new ArrayList<UUID>();
        cases.forEach(ill -> {
            persons.add(ill.person());
            chain.put(ill.person(), ill.person());
        });
        for (var meeting : declared.from(disease, persons, asOf)) {
            if (chain.containsKey(meeting.to()) && !ReadsKnownMeetings.handedOver(meeting)) {
                chain.put(end(chain, meeting.from()), end(chain, meeting.to()));
            }
        }
        return (int)
                persons.stream().map(person -> end(chain, person)).distinct().count();
    }

    private static UUID end(Map<UUID, UUID> chain, UUID person) {
        var at = person;
        for (var next = chain.get(at); next != null && !next.equals(at); next = chain.get(at)) {
            at = next;
        }
        return at;
    }
}
