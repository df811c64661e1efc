package vn.vungxanh.surveillance.chains;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;

/** What others may ask about chains. Of persons outside the scope nothing is told but that they are there. */
@Component
@Transactional
public class ChainQueries {

    /** More is not readable any more, and no browser draws it smoothly. */
    public static final int MOST_NODES = 12_000;

    private final NetworkLoading loading;
    private final IllnessRepository illnesses;
    private final KnownFigures figures;
    private final Layouts layouts;
    private final WholeSight whole;
    private final Units units;
    private final PeopleQueries people;
    private final AuditTrail audit;

    ChainQueries(
            NetworkLoading loading,
            IllnessRepository illnesses,
            KnownFigures figures,
            Layouts layouts,
            WholeSight whole,
            Units units,
            PeopleQueries people,
            AuditTrail audit) {
        this.loading = loading;
        this.illnesses = illnesses;
        this.figures = figures;
        this.layouts = layouts;
        this.whole = whole;
        this.units = units;
        this.people = people;
        this.audit = audit;
    }

    /** The chains of a unit. Whoever shows persons of it says so by {@link #shown}. */
    public ChainView view(Scope scope, ChainFilter filter) {
        var network =
                whole.call(() -> loading.between(filter.disease(), filter.from(), filter.to(), filter.contacts()));
        var wanted = units.jurisdiction(filter.unit());
        return Sight.of(network, figures.of(network), scope::covers, wanted::covers, MOST_NODES);
    }

    /** The chain of one case, and nothing else. */
    public ChainView chainOf(Scope scope, UUID caseId, boolean withContacts) {
        var illness = one(scope, caseId);
        var network = whole.call(() -> loading.around(illness, withContacts));
        return Sight.of(network, figures.of(network), scope::covers, unit -> true, MOST_NODES);
    }

    public Position position(Scope scope, UUID caseId) {
        var view = chainOf(scope, caseId, false);
        var node = view.nodes().stream()
                .filter(each -> each.illness() != null && each.illness().id().equals(caseId))
                .findFirst()
                .orElseThrow(() -> new NotFound("case"));
        shown(scope, List.of(node));
        var infected = view.nodes().stream()
                .filter(each -> each.parent() == node.number() && each.isCase())
                .count();
        var chain = view.chainOf(node);
        return new Position(chain, node, node.generation(), chain.cases(), (int) infected);
    }

    /** The case as this room sees it. */
    public Illness one(Scope scope, UUID caseId) {
        return illnesses.find(List.of(caseId)).stream().findFirst().orElseThrow(() -> new NotFound("case"));
    }

    /** These cases, as far as the scope reaches. */
    public Map<UUID, Illness> all(Scope scope, Collection<UUID> caseIds) {
        var found = new HashMap<UUID, Illness>();
        illnesses.find(caseIds).forEach(illness -> found.put(illness.id(), illness));
        return found;
    }

    /** X and y of each node. */
    public double[][] places(ChainView view) {
        var places = layouts.of(view);
        return new double[][] {places.x(), places.y()};
    }

    /** Names by person, of those inside the scope; seen from now on. */
    public Map<UUID, String> names(Scope scope, Collection<ChainNode> nodes) {
        shown(scope, nodes);
        var names = new HashMap<UUID, String>();
        people.findAll(scope, persons(nodes).map(PersonId::new).toList())
                .forEach((id, person) -> names.put(id.value(), person.fullName()));
        return names;
    }

    /** These came on a screen or went out. */
    public void shown(Scope scope, Collection<ChainNode> nodes) {
        audit.saw(scope, "chains.audit.seen", persons(nodes).toList());
    }

    /** The file of these persons was opened. */
    public void opened(Scope scope, Collection<UUID> persons) {
        audit.saw(scope, "chains.audit.seen", persons);
    }

    /** These left the program in a file, for a reason. */
    public void exported(Scope scope, Collection<ChainNode> nodes, String reason) {
        audit.exported(scope, "chains.audit.exported", persons(nodes).toList(), reason);
    }

    private static Stream<UUID> persons(Collection<ChainNode> nodes) {
        return nodes.stream().map(ChainNode::person).filter(Objects::nonNull).distinct();
    }
}
