package vn.vungxanh.insight.risk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.insight.levels.ByDeclaration;
import vn.vungxanh.insight.levels.ByThreshold;
import vn.vungxanh.insight.levels.Fact;
import vn.vungxanh.insight.levels.Facts;
import vn.vungxanh.insight.levels.Landscape;
import vn.vungxanh.insight.levels.Site;
import vn.vungxanh.kernel.Vietnam;

/** The facts of all units of a province, put together from the records of the rooms. Sees across jurisdictions: numbers only. */
@Component
class Gathering {

    private static final int WINDOW = 14;

    private final Borders borders;
    private final FactRepository cases;
    private final PeopleFactRepository people;
    private final BedFacts beds;
    private final BorderFacts border;
    private final FigureRepository figures;
    private final List<KnowsCoverage> coverage;
    private final PastYears past;
    private final Groups groups;
    private final DecisionRepository decisions;

    Gathering(
            Borders borders,
            FactRepository cases,
            PeopleFactRepository people,
            BedFacts beds,
            BorderFacts border,
            FigureRepository figures,
            List<KnowsCoverage> coverage,
            PastYears past,
            Groups groups,
            DecisionRepository decisions) {
        this.borders = borders;
        this.cases = cases;
        this.people = people;
        this.beds = beds;
        this.border = border;
        this.figures = figures;
        this.coverage = List.copyOf(coverage);
        this.past = past;
        this.groups = groups;
        this.decisions = decisions;
    }

    Landscape of(Unit province, String disease, RiskRegime regime, Optional<Double> window, Instant asOf) {
        var day = Vietnam.dayOf(asOf);
        var units = borders.of(province, day);
        var reach = borders.reach(province);
        var placing = borders.placing(units);
        var kept = people.registers(reach, asOf);
        var own = new HashMap<Integer, Facts>();
        units.forEach(unit -> own.put(unit.id().value(), PeopleFactRepository.nothing(kept)));
        var days = window.map(Double::intValue).orElse(WINDOW);
        cases.ofCases(reach, disease, asOf, days).forEach(row -> add(own, placing, row));
        people.ofPeople(reach, disease, asOf).forEach(row -> add(own, placing, row));
        beds.of(province, asOf).forEach(row -> add(own, placing, row));
        border.of(province, asOf, days).forEach(row -> add(own, placing, row));

        var whole = new Totals(units, own).all();
        if (regime.rule() instanceof ByThreshold || regime.rule() instanceof ByDeclaration) {
            var communes = units.stream()
                    .filter(each -> each.level() == UnitLevel.COMMUNE)
                    .map(each -> each.id().value())
                    .toList();
            past.of(reach, communes, placing, disease, asOf)
                    .forEach((unit, facts) -> whole.merge(unit, facts, Facts::with));
            var groupA = groups.isGroupA(disease, day) ? 1.0 : 0.0;
            whole.replaceAll((unit, facts) -> facts.with(Fact.GROUP_A, groupA));
        }
        for (var figure : figures.at(reach, disease, asOf)) {
            placing.of(figure.unit().value())
                    .forEach(unit ->
                            whole.computeIfPresent(unit, (id, known) -> known.with(figure.fact(), figure.value())));
        }
        for (var each : coverage) {
            each.coverage(province.id().value(), disease, asOf)
                    .forEach(said ->
                            whole.computeIfPresent(said.unit(), (id, known) -> known.with(said.fact(), said.share())));
        }
        decided(whole, disease, regime, asOf);
        return landscape(province, units, whole, asOf);
    }

    private void decided(Map<Integer, Facts> whole, String disease, RiskRegime regime, Instant asOf) {
        for (var decision : decisions.inForce(whole.keySet(), disease, regime.id(), asOf)) {
            whole.computeIfPresent(
                    decision.unit().value(),
                    (id, known) -> known.with(Fact.LEVEL_BEFORE, decision.level())
                            .with(Fact.DECLARED, decision.level() == regime.highest() ? 1 : 0));
        }
    }

    private Landscape landscape(Unit province, List<Unit> units, Map<Integer, Facts> facts, Instant asOf) {
        var day = Vietnam.dayOf(asOf);
        return new Landscape(units.stream()
                .map(unit -> new Site(
                        unit.id().value(),
                        Totals.tier(unit),
                        unit.equals(province)
                                ? null
                                : Objects.requireNonNull(unit.parent()).value(),
                        people(unit, facts.getOrDefault(unit.id().value(), Facts.NONE)),
                        unit.level() == UnitLevel.COMMUNE ? borders.neighbours(unit, day) : List.of()))
                .collect(Collectors.toList()));
    }

    private static Facts people(Unit unit, Facts facts) {
        var population = unit.population();
        return population == null ? facts : facts.with(Fact.POPULATION, (double) population);
    }

    private static void add(Map<Integer, Facts> own, Borders.Placing placing, FactRow row) {
        for (var unit : placing.of(row.unit())) {
            own.computeIfPresent(unit, (id, known) -> Totals.together(known, row.facts()));
        }
    }
}
