package vn.vungxanh.surveillance.tracing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Waves;

/** What others may ask of tracing. Contacts outside the scope do not exist here, not even as a number. */
@Component
@Transactional
public class ContactQueries {

    private final ContactLists lists;
    private final ContactTree tree;
    private final ContactRepository contacts;
    private final RootCases cases;
    private final Waves waves;
    private final ContactDefinitions definitions;
    private final Units units;
    private final AuditTrail audit;

    ContactQueries(
            ContactLists lists,
            ContactTree tree,
            ContactRepository contacts,
            RootCases cases,
            Waves waves,
            ContactDefinitions definitions,
            Units units,
            AuditTrail audit) {
        this.lists = lists;
        this.tree = tree;
        this.contacts = contacts;
        this.cases = cases;
        this.waves = waves;
        this.definitions = definitions;
        this.units = units;
        this.audit = audit;
    }

    public Slice<ContactLine> contacts(Scope scope, ContactFilter filter, int page, int size) {
        var below = units.jurisdiction(filter.unit());
        var wave = waveOf(filter);
        var total = lists.count(filter, below, wave);
        var lines = lists.page(filter, below, wave, (page - 1) * size, size);
        audit.saw(
                scope,
                "tracing.audit.list",
                lines.stream().map(ContactLine::person).toList());
        return new Slice<>(lines, total, page, size);
    }

    /** The case as tracing sees it. */
    public RootCase rootOf(Scope scope, UUID caseId) {
        return cases.one(scope, caseId);
    }

    /**
     * What the definition of the day of the exposure says of a meeting.
     *
     * @param from the person met: the case itself, or somebody in its chains
     */
    public Verdict judge(Scope scope, UUID caseId, UUID from, Exposure exposure) {
        var root = cases.one(scope, caseId);
        var definition = definitions.inForce(root.disease(), Vietnam.dayOf(exposure.from()));
        if (from.equals(root.person())) {
            return definition.judge(exposure, root.window(definition));
        }
        var since = contacts.firstExposures(root.disease(), List.of(from)).getOrDefault(from, exposure.from());
        return definition.judge(exposure, definition.windowOfContact(since, null));
    }

    /** An exposure that was declared and not withdrawn. */
    public Declaration declaration(Scope scope, ContactId id) {
        var declared = tree.declaration(id).orElseThrow(() -> new NotFound("contact"));
        audit.saw(scope, "tracing.audit.contactsOf", List.of(declared.contact().person()));
        return declared;
    }

    /** The people declared in the chains of a case, as of an instant; of one level, or of all. */
    public List<ContactLine> contactsOf(Scope scope, UUID caseId, @Nullable Integer level, Instant asOf) {
        var root = cases.one(scope, caseId);
        var filter = new ContactFilter(root.disease(), scope.home(), level, caseId, null, null, null, asOf, null);
        var lines = lists.page(filter, scope.jurisdiction(), waveOf(filter), 0, Integer.MAX_VALUE);
        audit.saw(
                scope,
                "tracing.audit.contactsOf",
                lines.stream().map(ContactLine::person).toList());
        return lines;
    }

    /** Whom the case met, whom those met, and so on. */
    public List<ContactNode> tree(Scope scope, UUID caseId, int depth) {
        var root = cases.one(scope, caseId);
        var nodes = tree.from(root.disease(), root.person(), depth);
        var seen = new ArrayList<UUID>();
        nodes.forEach(node -> collect(node, seen));
        audit.saw(scope, "tracing.audit.contactsOf", seen);
        return nodes;
    }

    /** Contacts of the unit and of each unit directly below it, who reached their level from the day on. */
    @Transactional(readOnly = true)
    public UnitContacts figures(Scope scope, String disease, UnitId unit, LocalDate from, Instant asOf) {
        var start = Vietnam.startOf(from);
        var rows = lists.byUnit(disease, units.jurisdiction(unit), waveOf(disease, unit, start), start, asOf);
        var below = new LinkedHashMap<UnitId, ContactFigures>();
        var children = units.children(unit, Vietnam.dayOf(asOf));
        children.forEach(child -> below.put(child.id(), ContactFigures.none(child.id())));
        var total = ContactFigures.none(unit);
        for (var row : rows) {
            total = total.plus(row);
            children.stream()
                    .filter(child -> units.jurisdiction(child.id()).covers(row.unit()))
                    .findFirst()
                    .ifPresent(child -> below.computeIfPresent(child.id(), (id, sum) -> sum.plus(row)));
        }
        return new UnitContacts(total, List.copyOf(below.values()));
    }

    private Instant waveOf(ContactFilter filter) {
        var from = filter.from();
        return waveOf(filter.disease(), filter.unit(), from == null ? filter.asOf() : Vietnam.startOf(from));
    }

    /** Who was a contact in an earlier wave and is again in this one, counts in both. */
    private Instant waveOf(String disease, UnitId unit, Instant at) {
        var wave = Vietnam.startOf(waves.startOf(disease, unit, at));
        return wave.isAfter(at) ? at : wave;
    }

    private static void collect(ContactNode node, List<UUID> into) {
        into.add(node.person());
        node.contacts().forEach(contact -> collect(contact, into));
    }
}
