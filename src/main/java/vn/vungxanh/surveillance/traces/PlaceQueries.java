package vn.vungxanh.surveillance.traces;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.copresence.Source;
import vn.vungxanh.surveillance.copresence.Stay;
import vn.vungxanh.surveillance.presence.Itineraries;
import vn.vungxanh.surveillance.presence.Places;
import vn.vungxanh.surveillance.presence.PresenceIndex;
import vn.vungxanh.surveillance.presence.Stop;
import vn.vungxanh.surveillance.presence.Subjects;

/** Places of cases: where one was while infectious, and where several were without a known link. */
@Component
@Transactional
public class PlaceQueries {

    private static final Duration WAVE = Duration.ofDays(21);
    private static final int MOST = 100;

    /** Places of a case, the earliest visit first. */
    public record PlacesOf(
            Ill ill,
            vn.vungxanh.surveillance.tracing.ContactDefinition definition,
            TraceWindow window,
            Instant asOf,
            List<CasePlace> places) {}

    /** @param cases how many were looked at */
    public record Unlinked(String disease, Instant from, Instant asOf, int cases, List<ExposurePlace> places) {}

    private final IllRepository cases;
    private final TraceQueries queries;
    private final Tracer tracer;
    private final PresenceIndex index;
    private final Subjects subjects;
    private final Places places;
    private final Itineraries itineraries;
    private final CaseWords words;
    private final AuditTrail audit;

    PlaceQueries(
            IllRepository cases,
            TraceQueries queries,
            Tracer tracer,
            PresenceIndex index,
            Subjects subjects,
            Places places,
            Itineraries itineraries,
            CaseWords words,
            AuditTrail audit) {
        this.cases = cases;
        this.queries = queries;
        this.tracer = tracer;
        this.index = index;
        this.subjects = subjects;
        this.places = places;
        this.itineraries = itineraries;
        this.words = words;
        this.audit = audit;
    }

    /** Where the case was while infectious. */
    public PlacesOf of(Scope scope, UUID caseId, @Nullable String definitionId, @Nullable Instant asked) {
        var answer = places(scope, caseId, definitionId, asked);
        audit.saw(scope, "traces.audit.places", List.of(answer.ill().person()));
        return answer;
    }

    /** The same for a file that leaves the program. */
    public PlacesOf export(Scope scope, UUID caseId, @Nullable String definitionId, @Nullable Instant asked) {
        var answer = places(scope, caseId, definitionId, asked);
        audit.exported(
                scope,
                "traces.audit.placesExported",
                List.of(answer.ill().person()),
                answer.ill().code());
        return answer;
    }

    private PlacesOf places(Scope scope, UUID caseId, @Nullable String definitionId, @Nullable Instant asked) {
        var asOf = tracer.asOf(asked);
        var ill = queries.ill(caseId);
        var definition = tracer.definition(ill, definitionId);
        var window = ill.window(definition, null, asOf);
        var stays = new ArrayList<Stay>();
        for (var number : tracer.numbers(ill.person())) {
            stays.addAll(
                    index.current().stays(number, window.fromSecond(), window.toSecond(), definition.copresence()));
        }
        stays.sort(Comparator.comparingLong(Stay::from));
        var byPlace = new LinkedHashMap<Integer, List<CasePlace.Time>>();
        for (var stay : stays) {
            if (stay.to() > window.fromSecond() && stay.from() < window.toSecond()) {
                byPlace.computeIfAbsent(stay.place(), none -> new ArrayList<>())
                        .add(new CasePlace.Time(
                                Instant.ofEpochSecond(stay.from()), Instant.ofEpochSecond(stay.to()), stay.stated()));
            }
        }
        var known = places.byNumbers(byPlace.keySet());
        var found = new ArrayList<CasePlace>();
        byPlace.forEach((number, times) -> {
            var place = known.get(number);
            found.add(new CasePlace(place, place == null ? "" : place.name(), times));
        });
        itineraries.of(scope, new CaseId(caseId)).stream()
                .filter(stop -> stop.place() == null && within(stop, window))
                .map(PlaceQueries::inWords)
                .forEach(found::add);
        found.sort(Comparator.comparing(CasePlace::first));
        return new PlacesOf(ill, definition, window, asOf, found);
    }

    /** Places and days at which several cases of the reader's area were before they fell ill, without a declared link. */
    public Unlinked unlinked(Scope scope, String disease, @Nullable Instant asked) {
        var asOf = tracer.asOf(asked);
        var from = asOf.minus(WAVE);
        var recent = cases.confirmed(disease, from, asOf.plusSeconds(1));
        var numbers = subjects.numbersOf(recent.stream().map(Ill::person).toList());
        var byNumber = new HashMap<Integer, Ill>();
        var sources = new ArrayList<Source>();
        for (var ill : recent) {
            var number = numbers.get(ill.person());
            if (number != null && byNumber.putIfAbsent(number, ill) == null) {
                var definition = tracer.definition(ill, null);
                sources.add(new Source(
                        new int[] {number},
                        ill.exposure(definition, asOf).fromSecond(),
                        ill.window(definition, null, asOf).toSecond()));
            }
        }
        audit.saw(scope, "traces.audit.shared", recent.stream().map(Ill::person).toList());
        if (sources.size() < 2) {
            return new Unlinked(disease, from, asOf, recent.size(), List.of());
        }
        var rule = tracer.definition(recent.get(recent.size() - 1), null).copresence();
        var shared = index.current().sharedPlaces(sources, 2, rule).stream()
                .limit(MOST)
                .map(one -> words.place(scope, one, byNumber, disease, asOf))
                .filter(one -> one.chains() > 1)
                .toList();
        return new Unlinked(disease, from, asOf, recent.size(), shared);
    }

    private static boolean within(Stop stop, TraceWindow window) {
        var to = stop.to() == null ? stop.from() : stop.to();
        return stop.from().isBefore(window.to()) && !to.isBefore(window.from());
    }

    private static CasePlace inWords(Stop stop) {
        var to = stop.to() == null ? stop.from() : stop.to();
        var what = stop.what() == null ? "%.5f, %.5f".formatted(stop.latitude(), stop.longitude()) : stop.what();
        return new CasePlace(null, what, List.of(new CasePlace.Time(stop.from(), to, stop.to() != null)));
    }
}
