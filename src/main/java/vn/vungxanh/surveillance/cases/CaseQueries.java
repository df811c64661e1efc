package vn.vungxanh.surveillance.cases;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.map.UnitChange;

/** What others may ask about cases. Whoever sees persons leaves an audit row in the same transaction. */
@Service
@Transactional
public class CaseQueries {

    private static final int LINES_AT_A_TIME = 1_000;

    /** Of a list this long, a page is found sooner along its order than by sorting all of it. */
    private static final long WORTH_WALKING = 300;

    private final CaseRepository cases;
    private final CaseMapRepository places;
    private final CaseChangeRepository changes;
    private final RememberedFigures remembered;
    private final DoubledCases doubled;
    private final Units units;
    private final AuditTrail audit;

    CaseQueries(
            CaseRepository cases,
            CaseMapRepository places,
            CaseChangeRepository changes,
            RememberedFigures remembered,
            DoubledCases doubled,
            Units units,
            AuditTrail audit) {
        this.cases = cases;
        this.places = places;
        this.changes = changes;
        this.remembered = remembered;
        this.doubled = doubled;
        this.units = units;
        this.audit = audit;
    }

    public Slice<CaseLine> list(Scope scope, CaseFilter filter, int page, int size) {
        var conditions = conditions(filter);
        var total = count(scope, filter);
        if (total > WORTH_WALKING) {
            cases.walkAlongTheOrder();
        }
        var lines = cases.lines(conditions, filter.order(), size, (page - 1L) * size);
        audit.saw(
                scope,
                "cases.audit.list",
                lines.stream().map(line -> line.person().value()).toList());
        return new Slice<>(lines, total, page, size);
    }

    public long count(Scope scope, CaseFilter filter) {
        var conditions = conditions(filter);
        var question = List.of("count", scope.jurisdiction(), units.jurisdiction(filter.unit()), filter.countedAlike());
        return remembered.figure(
                question, filter.asOf(), filter.status() == CaseFilter.Status.NEW, () -> cases.count(conditions));
    }

    private CaseConditions conditions(CaseFilter filter) {
        return new CaseConditions(filter, units.jurisdiction(filter.unit()));
    }

    /** @throws NotFound also when the case lies outside the reader's jurisdiction */
    public Case open(Scope scope, CaseId id) {
        var found = cases.find(id).orElseThrow(() -> new NotFound("case " + id));
        audit.saw(scope, "cases.audit.opened", List.of(found.person().value()));
        return found;
    }

    /** Other cases of the person that may be the same illness: to be looked at together, and one of them discarded. */
    public List<Case> twinsOf(Scope scope, Case illness) {
        return doubled.twinsOf(illness.id());
    }

    /** The case as a line with the person's name; the case has been opened, and so audited, before. */
    public CaseLine personOf(Scope scope, Case illness) {
        return cases.line(illness.id());
    }

    public List<CaseChange> history(Scope scope, CaseId id) {
        return changes.of(id);
    }

    /**
     * Counts of cases confirmed from that day to that instant, for the unit and for each of its children on that day.
     * What a case outside every child adds is in the unit's own sum only.
     */
    @Transactional(readOnly = true)
    public Map<UnitId, CaseCounts> counts(Scope scope, String disease, UnitId unit, LocalDate from, Instant asOf) {
        var question = List.of("counts", scope.jurisdiction(), disease, units.jurisdiction(unit), from);
        var byUnit = remembered.figure(
                question, asOf, true, () -> Map.copyOf(cases.counts(disease, units.jurisdiction(unit), from, asOf)));
        var sums = new HashMap<UnitId, CaseCounts>();
        sums.put(unit, CaseCounts.NONE);
        var children = new LinkedHashMap<UnitId, Jurisdiction>();
        units.children(unit, Vietnam.dayOf(asOf))
                .forEach(child -> children.put(child.id(), units.jurisdiction(child.id())));
        byUnit.forEach((where, counts) -> {
            sums.merge(unit, counts, CaseCounts::plus);
            children.entrySet().stream()
                    .filter(child -> child.getValue().covers(where))
                    .findFirst()
                    .ifPresent(child -> sums.merge(child.getKey(), counts, CaseCounts::plus));
        });
        return sums;
    }

    @Transactional(readOnly = true)
    public List<DayCount> curve(Scope scope, String disease, UnitId unit, LocalDate from, Instant asOf, CurveBy by) {
        var question = List.of("curve", scope.jurisdiction(), disease, units.jurisdiction(unit), from, by);
        return remembered.figure(
                question,
                asOf,
                false,
                () -> List.copyOf(cases.curve(disease, units.jurisdiction(unit), from, asOf, by)));
    }

    /** Confirmed cases reported from that day on, by day and by the unit that the cases themselves name. */
    @Transactional(readOnly = true)
    public List<UnitChange> reportedByPlace(Scope scope, String disease, UnitId unit, LocalDate from, Instant asOf) {
        var question = List.of("places", scope.jurisdiction(), disease, units.jurisdiction(unit), from);
        return remembered.figure(
                question,
                asOf,
                false,
                () -> List.copyOf(places.reported(disease, units.jurisdiction(unit), from, asOf)));
    }

    /** As many cases as this reader may take out of the program in one file. */
    public long exportLimit(Scope scope) {
        return ExportLimits.of(scope);
    }

    /**
     * All lines of a filter as they stood at one moment. The reason and the code that is printed in the file stand in the
     * audit rows, which are kept also when the reader breaks off.
     *
     * @param writer takes some lines at a time, at least once
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ, noRollbackFor = UncheckedIOException.class)
    public void export(Scope scope, CaseFilter filter, String reason, String code, Consumer<List<CaseLine>> writer) {
        var conditions = conditions(filter);
        CaseRule.EXPORT_NEEDS_A_REASON.brokenIf(reason.strip().length() < ExportLimits.SHORTEST_REASON);
        CaseRule.EXPORT_TOO_LARGE.brokenIf(cases.count(conditions) > ExportLimits.of(scope), ExportLimits.of(scope));
        try (var lines = cases.everyLine(conditions, filter.order())) {
            var rest = lines.iterator();
            do {
                var some = new ArrayList<CaseLine>();
                while (rest.hasNext() && some.size() < LINES_AT_A_TIME) {
                    some.add(rest.next());
                }
                audit.exported(
                        scope,
                        "cases.audit.exported",
                        some.stream().map(line -> line.person().value()).toList(),
                        reason.strip() + " [" + code + "]");
                writer.accept(some);
            } while (rest.hasNext());
        }
    }
}
