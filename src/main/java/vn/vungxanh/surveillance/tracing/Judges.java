package vn.vungxanh.surveillance.tracing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Turns declarations into judged edges: each under the definition in force on the day of its exposure. */
@Component
class Judges {

    private final ContactDefinitions definitions;
    private final ContactRepository contacts;
    private final Clock clock;

    Judges(ContactDefinitions definitions, ContactRepository contacts, Clock clock) {
        this.definitions = definitions;
        this.contacts = contacts;
        this.clock = clock;
    }

    List<Edge> judge(Scope scope, List<NewContact> declared, Map<UUID, RootCase> roots) {
        var exposedSince = exposedSince(declared, roots);
        var now = clock.instant();
        var edges = new ArrayList<Edge>(declared.size());
        for (var contact : declared) {
            check(contact, now);
            var root = root(roots, contact);
            var verdict = verdict(contact, root, exposedSince);
            var identifiedAt = contact.identifiedAt() == null ? now : contact.identifiedAt();
            edges.add(new Edge(
                    TimeOrderedId.next(clock),
                    root.disease(),
                    contact,
                    verdict,
                    verdict.countsWhenDeclared(),
                    identifiedAt,
                    now,
                    scope.staff().value()));
        }
        return edges;
    }

    Verdict verdict(NewContact contact, RootCase root, Map<UUID, Instant> exposedSince) {
        var definition = contact.definition() == null
                ? definitions.inForce(
                        root.disease(), Vietnam.dayOf(contact.exposure().from()))
                : definitions.byId(contact.definition());
        if (contact.from().equals(root.person())) {
            return definition.judge(contact.exposure(), root.window(definition));
        }
        var since = exposedSince.getOrDefault(contact.from(), contact.exposure().from());
        return definition.judge(contact.exposure(), definition.windowOfContact(since, null));
    }

    private Map<UUID, Instant> exposedSince(List<NewContact> declared, Map<UUID, RootCase> roots) {
        var between = new HashMap<String, HashSet<UUID>>();
        for (var contact : declared) {
            var root = root(roots, contact);
            if (!contact.from().equals(root.person())) {
                between.computeIfAbsent(root.disease(), disease -> new HashSet<>())
                        .add(contact.from());
            }
        }
        var since = new HashMap<UUID, Instant>();
        between.forEach((disease, persons) -> since.putAll(contacts.firstExposures(disease, persons)));
        declared.forEach(
                contact -> since.merge(contact.to(), contact.exposure().from(), (a, b) -> a.isBefore(b) ? a : b));
        return since;
    }

    private static RootCase root(Map<UUID, RootCase> roots, NewContact contact) {
        var root = roots.get(contact.indexCase());
        if (root == null) {
            throw new NotFound("case");
        }
        return root;
    }

    private static void check(NewContact contact, Instant now) {
        var exposure = contact.exposure();
        TracingRule.SAME_PERSON.brokenIf(contact.from().equals(contact.to()));
        TracingRule.EXPOSURE_IN_FUTURE.brokenIf(exposure.from().isAfter(now));
        TracingRule.EXPOSURE_ENDS_BEFORE_IT_BEGINS.brokenIf(
                exposure.to() != null && exposure.to().isBefore(exposure.from()));
    }
}
