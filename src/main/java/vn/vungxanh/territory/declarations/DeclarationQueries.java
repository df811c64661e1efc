package vn.vungxanh.territory.declarations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.Vietnam;

/** What others may ask about declarations. Whoever sees persons leaves an audit row in the same transaction. */
@Service
@Transactional
public class DeclarationQueries {

    private static final int SHORTEST_REASON = 15;
    private static final long OF_AN_OFFICER = 1_000;
    private static final long OF_A_PROVINCE = 1_000_000;
    private static final int AT_A_TIME = 1_000;
    private static final int OF_A_PERSON = 50;

    private final DeclarationRepository declarations;
    private final Units units;
    private final AuditTrail audit;

    DeclarationQueries(DeclarationRepository declarations, Units units, AuditTrail audit) {
        this.declarations = declarations;
        this.units = units;
        this.audit = audit;
    }

    public Slice<DeclarationLine> list(Scope scope, DeclarationFilter filter, int page, int size) {
        var asked = conditions(filter);
        var lines = declarations.lines(asked, size, (page - 1L) * size);
        saw(scope, lines.stream().map(DeclarationLine::id).toList());
        return new Slice<>(lines, declarations.count(asked), page, size);
    }

    @Transactional(readOnly = true)
    public long count(Scope scope, DeclarationFilter filter) {
        return declarations.count(conditions(filter));
    }

    /** Of the unit and of each of its children on that day, in their order. */
    @Transactional(readOnly = true)
    public Map<UnitId, Long> countByChild(Scope scope, DeclarationFilter filter) {
        var byUnit = declarations.countByUnit(conditions(filter));
        var sums = new LinkedHashMap<UnitId, Long>();
        for (var child : units.children(filter.unit(), Vietnam.dayOf(filter.asOf()))) {
            var within = units.jurisdiction(child.id());
            sums.put(
                    child.id(),
                    byUnit.entrySet().stream()
                            .filter(each -> within.covers(each.getKey()))
                            .mapToLong(Map.Entry::getValue)
                            .sum());
        }
        return sums;
    }

    /** Whether anything was ever declared there: without it, nothing declared is not 0. */
    @Transactional(readOnly = true)
    public boolean any(Scope scope, UnitId unit) {
        return declarations.any(units.jurisdiction(unit));
    }

    /** @throws NotFound also when it lies outside the reader's jurisdiction */
    public Declaration open(Scope scope, UUID id) {
        var found = declarations.find(id).orElseThrow(() -> new NotFound("declaration " + id));
        saw(scope, List.of(id));
        return found;
    }

    /** With all that is not masked: by itself in the audit trail. */
    public Declaration reveal(Scope scope, UUID id) {
        var found = declarations.find(id).orElseThrow(() -> new NotFound("declaration " + id));
        audit.saw(scope, "declarations.audit.revealed", List.of(id));
        return found;
    }

    /** What the person corrected it with. */
    @Transactional(readOnly = true)
    public Optional<UUID> correctionOf(Scope scope, UUID id) {
        return declarations.replacing(id).map(Declaration::id);
    }

    /** The latest first, those too that were corrected or taken back. */
    public List<Declaration> ofPerson(Scope scope, PersonId person) {
        var found = declarations.ofPerson(person.value(), OF_A_PERSON);
        saw(scope, found.stream().map(Declaration::id).toList());
        return found;
    }

    public long exportLimit(Scope scope) {
        return scope.roles().contains(Role.EPIDEMIOLOGIST) || scope.roles().contains(Role.DATA_STEWARD)
                ? OF_A_PROVINCE
                : OF_AN_OFFICER;
    }

    /**
     * All lines of a filter as they stood at one moment; the reason and the code that is printed in the file stand in the
     * audit rows.
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public void export(
            Scope scope, DeclarationFilter filter, String reason, String code, Consumer<List<DeclarationLine>> writer) {
        var asked = conditions(filter);
        DeclarationsRule.EXPORT_NEEDS_A_REASON.brokenIf(reason.strip().length() < SHORTEST_REASON);
        DeclarationsRule.EXPORT_TOO_LARGE.brokenIf(declarations.count(asked) > exportLimit(scope), exportLimit(scope));
        List<DeclarationLine> some = new ArrayList<>();
        var from = 0L;
        do {
            some = declarations.lines(asked, AT_A_TIME, from);
            audit.exported(
                    scope,
                    "declarations.audit.exported",
                    some.stream().map(DeclarationLine::id).toList(),
                    reason.strip() + " [" + code + "]");
            writer.accept(some);
            from += some.size();
        } while (some.size() == AT_A_TIME);
    }

    private void saw(Scope scope, List<UUID> ids) {
        audit.saw(scope, "declarations.audit.seen", ids);
    }

    private DeclarationConditions conditions(DeclarationFilter filter) {
        return new DeclarationConditions(filter, units.jurisdiction(filter.unit()));
    }
}
