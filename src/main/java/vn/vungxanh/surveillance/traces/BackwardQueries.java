package vn.vungxanh.surveillance.traces;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.copresence.Candidate;
import vn.vungxanh.surveillance.copresence.Infected;
import vn.vungxanh.surveillance.copresence.Source;
import vn.vungxanh.surveillance.presence.PresenceIndex;
import vn.vungxanh.surveillance.presence.Subjects;
import vn.vungxanh.surveillance.tracing.ContactDefinition;
import vn.vungxanh.surveillance.tracing.DeclaredMeetings;

/** Backward: from whom and at which place a case may have caught it. */
@Component
@Transactional
public class BackwardQueries {

    /** A case is confirmed some days after it was infectious, and sometimes later than whom it infected. */
    private static final Duration LATE = Duration.ofDays(14);

    private static final int MOST = 50;

    private final IllRepository cases;
    private final TraceQueries queries;
    private final Tracer tracer;
    private final PresenceIndex index;
    private final Subjects subjects;
    private final DeclaredMeetings declared;
    private final ResidentRepository residents;
    private final Pieces pieces;
    private final CaseWords words;
    private final AcrossBorders across;
    private final AuditTrail audit;

    BackwardQueries(
            IllRepository cases,
            TraceQueries queries,
            Tracer tracer,
            PresenceIndex index,
            Subjects subjects,
            DeclaredMeetings declared,
            ResidentRepository residents,
            Pieces pieces,
            CaseWords words,
            AcrossBorders across,
            AuditTrail audit) {
        this.cases = cases;
        this.queries = queries;
        this.tracer = tracer;
        this.index = index;
        this.subjects = subjects;
        this.declared = declared;
        this.residents = residents;
        this.pieces = pieces;
        this.words = words;
        this.across = across;
        this.audit = audit;
    }

    /** @throws vn.vungxanh.kernel.NotFound also when the case lies outside the reader's jurisdiction */
    public Backward sources(Scope scope, UUID caseId, @Nullable String definitionId, @Nullable Instant asked) {
        var asOf = tracer.asOf(asked);
        var ill = queries.ill(caseId);
        var definition = tracer.definition(ill, definitionId);
        var exposure = ill.exposure(definition, asOf);
        audit.saw(scope, "traces.audit.sources", List.of(ill.person()));
        return across.call(() -> {
            var others = cases
                    .confirmed(ill.disease(), exposure.from(), exposure.to().plus(LATE))
                    .stream()
                    .filter(other -> !other.person().equals(ill.person()))
                    .filter(other ->
                            !other.window(definition, null, asOf).from().isAfter(exposure.to()))
                    .toList();
            var numbers = subjects.numbersOf(others.stream().map(Ill::person).toList());
            var sources = new ArrayList<>(stated(scope, ill, definition, others, asOf));
            sources.addAll(met(scope, ill, definition, exposure, others, numbers, asOf));
            return new Backward(
                    ill,
                    definition,
                    exposure,
                    asOf,
                    index.sequence(),
                    others.size(),
                    sources,
                    places(scope, ill, definition, exposure, others, numbers, asOf));
        });
    }

    /** Who was declared to have met it, and who of its household is a case. */
    private List<LikelySource> stated(
            Scope scope, Ill ill, ContactDefinition definition, List<Ill> others, Instant asOf) {
        var byPerson = new HashMap<UUID, Ill>();
        others.forEach(other -> byPerson.put(other.person(), other));
        var said = new HashSet<UUID>();
        var found = new ArrayList<LikelySource>();
        for (var meeting : declared.to(ill.disease(), List.of(ill.person()), asOf)) {
            var other = byPerson.get(meeting.from());
            if (other != null && !ReadsKnownMeetings.handedOver(meeting) && said.add(other.id())) {
                var evidence = List.of(Pieces.declared(definition.copresence(), ill.person(), meeting));
                found.add(words.source(scope, other, null, LikelySource.Kind.DECLARED, evidence));
            }
        }
        for (var cohabitant : residents.households(List.of(ill.person()))) {
            var other = byPerson.get(cohabitant.person());
            if (other != null && said.add(other.id())) {
                found.add(words.source(scope, other, null, LikelySource.Kind.HOUSEHOLD, List.of()));
            }
        }
        return found;
    }

    private List<LikelySource> met(
            Scope scope,
            Ill ill,
            ContactDefinition definition,
            TraceWindow exposure,
            List<Ill> others,
            Map<UUID, Integer> numbers,
            Instant asOf) {
        var rule = definition.copresence();
        var byNumber = new HashMap<Integer, Ill>();
        var candidates = new ArrayList<Candidate>();
        for (var other : others) {
            var number = numbers.get(other.person());
            if (number != null && byNumber.putIfAbsent(number, other) == null) {
                var window = other.window(definition, null, asOf);
                candidates.add(new Candidate(
                        new int[] {number},
                        Vietnam.startOf(other.anchorOn()).getEpochSecond(),
                        window.fromSecond(),
                        window.toSecond()));
            }
        }
        var infected = new Infected(
                tracer.numbers(ill.person()),
                Vietnam.startOf(ill.anchorOn()).getEpochSecond(),
                exposure.fromSecond(),
                exposure.toSecond());
        var found = new ArrayList<LikelySource>();
        for (var suspect : index.current().infectors(infected, candidates, rule)) {
            var other = byNumber.get(suspect.candidate().persons()[0]);
            if (other != null && found.size() < MOST) {
                var until = suspect.candidate().infectiousTo();
                var evidence = pieces.describe(scope, rule, ill.person(), suspect.meetings(), until);
                found.add(words.source(scope, other, suspect.share(), LikelySource.Kind.MET, evidence));
            }
        }
        return found;
    }

    private List<ExposurePlace> places(
            Scope scope,
            Ill ill,
            ContactDefinition definition,
            TraceWindow exposure,
            List<Ill> others,
            Map<UUID, Integer> numbers,
            Instant asOf) {
        var byNumber = new HashMap<Integer, Ill>();
        var sources = new ArrayList<Source>();
        var own = exposure.source(tracer.numbers(ill.person()));
        sources.add(own);
        byNumber.put(own.persons()[0], ill);
        for (var other : others) {
            var number = numbers.get(other.person());
            if (number != null && byNumber.putIfAbsent(number, other) == null) {
                sources.add(other.window(definition, null, asOf).source(new int[] {number}));
            }
        }
        return index.current().sharedPlaces(sources, 2, definition.copresence()).stream()
                .filter(shared -> shared.cases().contains(own.persons()[0]))
                .limit(MOST)
                .map(shared -> words.place(scope, shared, byNumber, ill.disease(), asOf))
                .toList();
    }
}
