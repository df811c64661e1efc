package vn.vungxanh.insight.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.vungxanh.insight.facts.PastCount.Period;
import vn.vungxanh.insight.facts.PastRepository.Span;
import vn.vungxanh.insight.levels.Fact;
import vn.vungxanh.insight.levels.Facts;
import vn.vungxanh.insight.levels.Usual;
import vn.vungxanh.kernel.Vietnam;

/**
 * What is usual in a week and a month of the year, by unit. A year counts when somebody entered its figure, or when the
 * register was kept then already; a year that was entered as an epidemic one does not count.
 */
@Component
class PastYears {

    private static final int YEARS = 5;
    private static final int SHORT = 3;

    private final PastRepository records;
    private final FigureRepository entered;
    private final Groups groups;

    PastYears(PastRepository records, FigureRepository entered, Groups groups) {
        this.records = records;
        this.entered = entered;
        this.groups = groups;
    }

    /** Cases by year. */
    private record Counts(Map<Integer, Double> weeks, Map<Integer, Double> months) {

        Map<Integer, Double> of(Period period) {
            return period == Period.WEEK ? weeks : months;
        }
    }

    /** @param begins when the register begins, empty while there is none: former years before it are not known */
    record Past(Optional<Instant> begins, Map<Integer, Facts> units) {

        static final Past NOT_ASKED = new Past(Optional.empty(), Map.of());

        boolean asked() {
            return !units.isEmpty();
        }
    }

    Past of(Ground ground, String disease, Instant asOf) {
        var begins = records.begins(ground.reach());
        return new Past(begins, usual(ground, ground.communes().keySet(), begins, disease, asOf));
    }

    /** Again for some communes; for all when somebody recorded what was before the register. */
    Past again(Past before, Ground ground, Collection<Integer> communes, String disease, Instant asOf) {
        var begins = records.begins(ground.reach());
        if (!begins.equals(before.begins())) {
            return of(ground, disease, asOf);
        }
        var units = new HashMap<>(before.units());
        units.putAll(usual(ground, communes, begins, disease, asOf));
        return new Past(begins, units);
    }

    /** Of the communes what is usual, of every unit of the ground the group of the disease and whether it is new. */
    private Map<Integer, Facts> usual(
            Ground ground, Collection<Integer> communes, Optional<Instant> begins, String disease, Instant asOf) {
        var today = Vietnam.dayOf(asOf);
        var isNew = groups.isNew(disease, today);
        var kind = Facts.of(Fact.GROUP_A, groups.isGroupA(disease, today) ? 1 : 0)
                .with(Fact.NEW_DISEASE, isNew == null ? null : (Double) (isNew ? 1.0 : 0.0));
        var facts = new HashMap<Integer, Facts>();
        ground.ids().stream()
                .filter(unit -> !ground.communes().containsKey(unit))
                .forEach(unit -> facts.put(unit, kind));
        if (!communes.isEmpty()) {
            years(ground, communes, begins, disease, asOf)
                    .forEach((unit, own) -> facts.put(unit, kind.with(facts(own, today))));
        }
        return facts;
    }

    private Map<Integer, Counts> years(
            Ground ground, Collection<Integer> communes, Optional<Instant> register, String disease, Instant asOf) {
        var today = Vietnam.dayOf(asOf);
        var reach = communes.size() == ground.communes().size() ? ground.reach() : ground.around(communes);
        var begins = register.map(Vietnam::dayOf).orElse(today);
        var spans = spans(today).stream()
                .filter(each -> !begins.isAfter(each.from()))
                .toList();
        var years = new HashMap<Integer, Counts>();
        for (var unit : communes) {
            var own = new Counts(new TreeMap<>(), new TreeMap<>());
            spans.forEach(each -> own.of(each.period()).put(each.year(), 0.0));
            years.put(unit, own);
        }
        if (!spans.isEmpty()) {
            for (var row : records.counts(reach, disease, spans, asOf)) {
                for (var unit : ground.of(row.unit())) {
                    var known = years.get(unit);
                    if (known != null) {
                        known.of(row.period()).merge(row.year(), (double) row.cases(), Double::sum);
                    }
                }
            }
        }
        var week = today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        for (var past : entered.past(
                reach, disease, week, today.getMonthValue(), today.getYear() - YEARS - 1, today.getYear() - 1)) {
            for (var unit : ground.of(past.unit().value())) {
                var known = years.get(unit);
                if (known != null) {
                    var own = known.of(past.period());
                    own.remove(past.year());
                    if (!past.epidemic()) {
                        own.put(past.year(), (double) past.cases());
                    }
                }
            }
        }
        return years;
    }

    private static Facts facts(Counts own, LocalDate today) {
        var weekYear = today.get(IsoFields.WEEK_BASED_YEAR);
        var week = Usual.of(lately(own.weeks(), weekYear, YEARS));
        var month = Usual.of(lately(own.months(), today.getYear(), YEARS));
        var shorter = Usual.of(lately(own.months(), today.getYear(), SHORT));
        var facts = Facts.of(Fact.WEEK_YEARS, week.years())
                .with(Fact.MONTH_YEARS, month.years())
                .with(Fact.MONTH_YEARS_3, shorter.years());
        if (week.years() > 0) {
            facts = facts.with(Fact.WEEK_MEAN, week.mean()).with(Fact.WEEK_SD, week.sd());
        }
        if (month.years() > 0) {
            facts = facts.with(Fact.MONTH_MEAN, month.mean()).with(Fact.MONTH_SD, month.sd());
        }
        return shorter.years() > 0 ? facts.with(Fact.MONTH_MEAN_3, shorter.mean()) : facts;
    }

    private static List<Double> lately(Map<Integer, Double> years, int present, int most) {
        var kept = new ArrayList<Double>();
        years.forEach((year, cases) -> {
            if (year < present && year >= present - most) {
                kept.add(cases);
            }
        });
        return kept;
    }

    private static List<Span> spans(LocalDate today) {
        var spans = new ArrayList<Span>();
        for (var back = 1; back <= YEARS; back++) {
            var first = today.withDayOfMonth(1).minusYears(back);
            spans.add(new Span(Period.MONTH, first.getYear(), first, first.with(TemporalAdjusters.lastDayOfMonth())));
            var weekYear = today.get(IsoFields.WEEK_BASED_YEAR) - back;
            var monday = LocalDate.of(weekYear, 1, 4)
                    .with(
                            IsoFields.WEEK_OF_WEEK_BASED_YEAR,
                            Math.min(52, today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
            monday = FactRepository.monday(monday);
            spans.add(new Span(Period.WEEK, weekYear, monday, monday.plusDays(6)));
        }
        return spans;
    }
}
