package vn.vungxanh.insight.facts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.levels.Fact;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** What the records do not count, with where it comes from: coverage of vaccination, readiness, what is usual. */
@Service
@Transactional
public class TypedFigures {

    /** In the order in which they are offered. Nobody may type what a room counts. */
    public static final Set<Fact> TYPED = EnumSet.of(
            Fact.ADULT_FIRST_DOSE,
            Fact.ELDERLY_FULL,
            Fact.POPULATION_FULL,
            Fact.AT_RISK_FULL,
            Fact.CAPACITY_PLAN,
            Fact.CARE_PER_10K,
            Fact.CROWDED_SOURCE,
            Fact.INDUSTRIAL_PARK_NEAR,
            Fact.ENDEMIC,
            Fact.NEW_DISEASE,
            Fact.AD_HOC_RISK,
            Fact.FORCES_SHORT,
            Fact.COMMUNE_COPES,
            Fact.PROVINCE_COPES);

    private static final int LONGEST_SOURCE = 300;
    private static final int MOST = 200;

    private final FigureRepository figures;
    private final ApplicationEventPublisher news;
    private final AuditTrail audit;
    private final Units units;
    private final Clock clock;

    TypedFigures(FigureRepository figures, ApplicationEventPublisher news, AuditTrail audit, Units units, Clock clock) {
        this.figures = figures;
        this.news = news;
        this.audit = audit;
        this.units = units;
        this.clock = clock;
    }

    /** @param value null takes back what was said before */
    public void enter(
            Scope scope, UnitId unit, String disease, Fact fact, LocalDate on, @Nullable Double value, String source) {
        FactsRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(unit));
        FactsRule.FACT_IS_COUNTED.brokenIf(!TYPED.contains(fact), fact.name());
        FactsRule.DAY_IN_FUTURE.brokenIf(on.isAfter(today()), on);
        FactsRule.IMPOSSIBLE_VALUE.brokenIf(value != null && !possible(fact, value), fact.name());
        var from = checked(source);
        enter(
                scope,
                TimeOrderedId.next(clock),
                new TypedFigure(unit, disease, fact, on, value, from, clock.instant(), scope.login()));
    }

    /** One that was checked, such as a row of a list. */
    void enter(Scope scope, UUID id, TypedFigure figure) {
        figures.add(id, figure);
        var code = units.get(figure.unit()).code();
        audit.wrote(scope, "facts.audit.figure", id, figure.fact() + " " + code);
        news.publishEvent(new FactsChanged(List.of(figure.unit().value())));
    }

    @Transactional(readOnly = true)
    boolean has(UUID id) {
        return figures.has(id);
    }

    public void enterPast(Scope scope, PastCount past) {
        FactsRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(past.unit()));
        FactsRule.DAY_IN_FUTURE.brokenIf(past.year() > today().getYear(), LocalDate.of(past.year(), 1, 1));
        FactsRule.IMPOSSIBLE_VALUE.brokenIf(
                past.cases() < 0
                        || past.year() < 1990
                        || past.number() < 1
                        || past.number() > (past.period() == PastCount.Period.WEEK ? 53 : 12),
                past.period() + " " + past.number());
        checked(past.source());
        var id = TimeOrderedId.next(clock);
        figures.addPast(id, past, clock.instant(), scope.login());
        audit.wrote(scope, "facts.audit.past", id, units.get(past.unit()).code());
        news.publishEvent(new FactsChanged(List.of(past.unit().value())));
    }

    @Transactional(readOnly = true)
    public List<TypedFigure> latest(Scope scope, UnitId unit, String disease) {
        return figures.ever(units.jurisdiction(unit), disease, MOST).stream()
                .filter(each -> scope.covers(each.unit()))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<TypedFigure> of(Scope scope, UnitId unit, String disease, Instant asOf) {
        return figures.at(units.jurisdiction(unit), disease, asOf).stream()
                .filter(each -> each.unit().equals(unit))
                .toList();
    }

    private LocalDate today() {
        return Vietnam.dayOf(clock.instant());
    }

    private static String checked(String source) {
        var clean = source.strip();
        FactsRule.SOURCE_MISSING.brokenIf(clean.length() < 2);
        FactsRule.TEXT_TOO_LONG.brokenIf(clean.length() > LONGEST_SOURCE);
        return clean;
    }

    private static boolean possible(Fact fact, double value) {
        return switch (fact.kind()) {
            case SHARE -> value >= 0 && value <= 1;
            case FLAG -> value == 0 || value == 1;
            case COUNT -> value >= 0 && value == Math.rint(value) && value <= 10_000_000;
            case MEASURE ->
                fact == Fact.AD_HOC_RISK
                        ? value == Math.rint(value) && value >= 1 && value <= 4
                        : value >= 0 && value <= 1_000_000;
        };
    }
}
