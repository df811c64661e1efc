package vn.vungxanh.insight.risk.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.levels.Criterion;
import vn.vungxanh.insight.levels.Fact;
import vn.vungxanh.insight.risk.RiskQueries;
import vn.vungxanh.kernel.Vietnam;

/** The level of a unit with its explanation, for programs. */
@RestController
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class RiskApi {

    private final RiskPages pages;
    private final RiskQueries risk;
    private final Units units;

    RiskApi(RiskPages pages, RiskQueries risk, Units units) {
        this.pages = pages;
        this.risk = risk;
        this.units = units;
    }

    @GetMapping("/api/v1/units/{code}/risk")
    Answer of(
            Scope scope,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String regime) {
        var question = pages.question(
                scope, Map.of("asOf", asOf == null ? "" : asOf, "regime", regime == null ? "" : regime), code);
        var judged = question.judged();
        var verdict = judged.verdict(question.unit());
        var rule = judged.regime();
        var decision = risk.decided(judged).get(question.unit().value());
        return new Answer(
                units.get(question.unit()).code(),
                question.asOf(),
                rule.id(),
                rule.source(),
                rule.inForceOn(Vietnam.dayOf(question.asOf())),
                new Level(
                        verdict.level(),
                        rule.level(verdict.level()).nameVi(),
                        rule.level(verdict.level()).colour()),
                verdict.upTo(),
                risk.since(judged).get(question.unit().value()),
                decision == null ? null : decision.level(),
                verdict.criteria().stream().map(this::line).toList(),
                judged.site(question.unit()).facts().known(),
                verdict.missing(),
                judged.thresholds().known());
    }

    private Line line(Criterion each) {
        return new Line(
                each.key(),
                each.state(),
                each.level(),
                each.readings(),
                each.units().stream()
                        .map(unit -> units.get(new UnitId(unit)).code())
                        .toList());
    }

    record Level(int number, String name, @Nullable String colour) {}

    record Line(
            String criterion, Criterion.State state, int level, List<Criterion.Reading> readings, List<String> units) {}

    /**
     * @param level the least that the records prove
     * @param upTo at worst, while inputs are missing
     * @param decided what an office decided; null for nothing yet
     */
    record Answer(
            String unit,
            Instant asOf,
            String regime,
            String source,
            boolean inForce,
            Level level,
            int upTo,
            @Nullable Instant since,
            @Nullable Integer decided,
            List<Line> criteria,
            Map<Fact, Double> facts,
            Set<Fact> missing,
            Map<String, Double> thresholds) {}
}
