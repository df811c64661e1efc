package vn.vungxanh.territory.frontier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.TimeOrderedId;

/** Gates, openings and trails across the line: where they are and on which days they are open. */
@org.springframework.stereotype.Service
@Transactional
public class Gates {

    private final GateRepository gates;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Gates(GateRepository gates, Units units, AuditTrail audit, Clock clock) {
        this.gates = gates;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** Open until it is said to be shut. */
    public GateId add(Scope scope, NewGate wanted) {
        FrontierRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(wanted.unit()));
        FrontierRule.POINT_INCOMPLETE.brokenIf((wanted.latitude() == null) != (wanted.longitude() == null)
                || !Words.onEarth(wanted.latitude(), wanted.longitude()));
        var name = Words.needed(wanted.name(), 120, FrontierRule.NAME_MISSING);
        var id = new GateId(TimeOrderedId.next(clock));
        FrontierRule.GATE_KNOWN.brokenIf(!gates.add(
                id,
                new NewGate(wanted.unit(), name, wanted.kind(), wanted.line(), wanted.latitude(), wanted.longitude())));
        audit.wrote(scope, "frontier.audit.gate", id.value(), name);
        return id;
    }

    /** Opened or shut from that day on. */
    public void turn(Scope scope, GateId id, boolean open, LocalDate from, @Nullable String document) {
        var gate = open(scope, id, from);
        FrontierRule.GATE_KNOWN.brokenIf(
                !gates.state(TimeOrderedId.next(clock), gate, open, from, Words.given(document, 200)));
        audit.wrote(scope, "frontier.audit.gate", id.value(), (open ? "open " : "shut ") + from);
    }

    @Transactional(readOnly = true)
    public List<Gate> in(Scope scope, UnitId unit, LocalDate on) {
        return gates.in(units.jurisdiction(unit), on);
    }

    /** @throws NotFound also when it lies outside the reader's jurisdiction */
    @Transactional(readOnly = true)
    public Gate open(Scope scope, GateId id, LocalDate on) {
        return gates.find(id, on).orElseThrow(() -> new NotFound("gate " + id));
    }

    @Transactional(readOnly = true)
    public Optional<Gate> named(Scope scope, String name, LocalDate on) {
        var key = SearchKey.of(name);
        return gates.in(scope.jurisdiction(), on).stream()
                .filter(each ->
                        SearchKey.of(each.name()).equals(key) || ("cua khau " + SearchKey.of(each.name())).equals(key))
                .findFirst();
    }
}
