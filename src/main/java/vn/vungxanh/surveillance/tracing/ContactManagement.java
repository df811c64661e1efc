package vn.vungxanh.surveillance.tracing;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;

/** Declares contacts and takes them back. A contact may live outside the declarer's jurisdiction: it is handed over. */
@Component
@Transactional
public class ContactManagement {

    private static final int LONGEST_REASON = 500;

    private final ContactRepository contacts;
    private final RootCases cases;
    private final PeopleRegister people;
    private final Judges judges;
    private final Levels levels;
    private final SampleRepository samples;
    private final TubesOfContacts tubes;
    private final SurvivorRepository survivors;
    private final AcrossBorders across;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    ContactManagement(
            ContactRepository contacts,
            RootCases cases,
            PeopleRegister people,
            Judges judges,
            Levels levels,
            SampleRepository samples,
            TubesOfContacts tubes,
            SurvivorRepository survivors,
            AcrossBorders across,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.contacts = contacts;
        this.cases = cases;
        this.people = people;
        this.judges = judges;
        this.levels = levels;
        this.samples = samples;
        this.tubes = tubes;
        this.survivors = survivors;
        this.across = across;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** @return empty when the same external key was declared before */
    public Declared declare(Scope scope, NewContact contact) {
        return declareAll(scope, List.of(contact));
    }

    /** A person whom the register knows or gets to know now, and the exposure, in one transaction. */
    public Declared declare(Scope scope, NewPerson person, Function<PersonId, NewContact> contact) {
        return declare(scope, contact.apply(people.register(scope, person).person()));
    }

    /** Many at once, in one transaction: all or none. The index cases must lie in the scope. */
    public Declared declareAll(Scope scope, List<NewContact> declared) {
        var roots =
                cases.find(scope, declared.stream().map(NewContact::indexCase).collect(Collectors.toSet()));
        return across.call(() -> {
            var fresh = unknown(declared);
            var edges = judges.judge(scope, fresh, roots);
            contacts.add(edges);
            exposedOf(edges).forEach(levels::exposuresChanged);
            samples(edges).forEach(this::sampled);
            exposures(edges).forEach(tubes::takenOf);
            record(scope, edges);
            var ids = edges.stream().map(edge -> new ContactId(edge.id())).toList();
            return new Declared(ids, declared.size() - fresh.size());
        });
    }

    /** The exposure never happened, or not like this. What followed from it is computed anew. */
    public void withdraw(Scope scope, ContactId id, String reason) {
        TracingRule.WITHDRAWAL_NEEDS_REASON.brokenIf(reason.isBlank());
        TracingRule.REASON_TOO_LONG.brokenIf(reason.length() > LONGEST_REASON);
        var known = contacts.live(id).orElseThrow(() -> new NotFound("contact"));
        contacts.withdraw(id, clock.instant(), scope.staff().value(), reason.strip());
        levels.exposuresChanged(known.disease(), List.of(known.exposed()));
        audit.wrote(scope, "tracing.audit.withdrawn", known.exposed(), null);
        news.publishEvent(new ContactWithdrawn(known.disease(), List.of(id.value())));
    }

    /** Contacts were sampled; the first time counts. */
    public void recordSampled(Scope scope, String disease, Map<UUID, Instant> times) {
        sampled(disease, times);
        audit.wrote(scope, "tracing.audit.sampled", times.keySet(), null);
    }

    /** By disease. Whoever was merged meanwhile stands under the surviving record. */
    private Map<String, Set<UUID>> exposedOf(List<Edge> edges) {
        var named = edges.stream()
                .map(Edge::contact)
                .flatMap(contact -> Stream.of(contact.from(), contact.to()))
                .collect(Collectors.toSet());
        var merged = survivors.of(named);
        if (!merged.isEmpty()) {
            survivors.followExposures(merged.keySet());
        }
        return edges.stream()
                .collect(Collectors.groupingBy(
                        Edge::disease,
                        Collectors.mapping(
                                edge -> merged.getOrDefault(
                                        edge.contact().to(), edge.contact().to()),
                                Collectors.toSet())));
    }

    private void sampled(String disease, Map<UUID, Instant> times) {
        samples.add(disease, times);
        across.run(() -> samples.addUp(disease, times.keySet()));
    }

    private List<NewContact> unknown(List<NewContact> declared) {
        var refs = declared.stream()
                .map(NewContact::externalRef)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> seen = refs.isEmpty() ? new HashSet<>() : new HashSet<>(contacts.knownRefs(refs));
        return declared.stream()
                .filter(contact -> contact.externalRef() == null || seen.add(contact.externalRef()))
                .toList();
    }

    private static Map<String, Map<UUID, Instant>> samples(List<Edge> edges) {
        var samples = new HashMap<String, Map<UUID, Instant>>();
        for (var edge : edges) {
            if (edge.contact().sampledAt() != null) {
                samples.computeIfAbsent(edge.disease(), disease -> new HashMap<>())
                        .merge(edge.contact().to(), edge.contact().sampledAt(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return samples;
    }

    /** By disease, since when each of them was exposed. */
    private static Map<String, Map<UUID, Instant>> exposures(List<Edge> edges) {
        var exposures = new HashMap<String, Map<UUID, Instant>>();
        for (var edge : edges) {
            exposures
                    .computeIfAbsent(edge.disease(), disease -> new HashMap<>())
                    .merge(edge.contact().to(), edge.contact().exposure().from(), (a, b) -> a.isBefore(b) ? a : b);
        }
        return exposures;
    }

    private void record(Scope scope, List<Edge> edges) {
        if (edges.isEmpty()) {
            return;
        }
        audit.wrote(
                scope,
                "tracing.audit.declared",
                edges.stream().map(edge -> edge.contact().to()).collect(Collectors.toSet()),
                null);
        edges.stream()
                .collect(Collectors.groupingBy(Edge::disease, Collectors.mapping(Edge::id, Collectors.toList())))
                .forEach((disease, ids) -> news.publishEvent(new ContactIdentified(disease, ids)));
    }
}
