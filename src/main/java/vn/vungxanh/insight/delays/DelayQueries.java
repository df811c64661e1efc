package vn.vungxanh.insight.delays;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Disease;

/** How long it took, of the cases of a unit. */
@Service
@Transactional
public class DelayQueries {

    /** As many cases of a reason as a page names. */
    public static final int MOST_NAMED = 100;

    private static final int MOST_WEEKS = 12;

    private final DelayRepository delays;
    private final KnownPairs pairs;
    private final Units units;
    private final AuditTrail audit;

    DelayQueries(DelayRepository delays, KnownPairs pairs, Units units, AuditTrail audit) {
        this.delays = delays;
        this.pairs = pairs;
        this.units = units;
        this.audit = audit;
    }

    /** Whoever may see cases is told the codes of those that were left out. */
    public DelayReport report(Scope scope, DelayQuestion asked) {
        var spells = asked.kind() == DelayKind.SERIAL
                ? pairs.spells(scope, asked, Disease.COVID_19)
                : delays.spells(asked, Disease.COVID_19, units.jurisdiction(asked.unit()));
        var counted = new ArrayList<Spell>();
        var leftOut = new EnumMap<Spell.Reason, List<Spell>>(Spell.Reason.class);
        for (var spell : spells) {
            var reason = spell.leftOut(asked.kind());
            if (reason == null) {
                counted.add(spell);
            } else {
                leftOut.computeIfAbsent(reason, any -> new ArrayList<>()).add(spell);
            }
        }
        if (scope.may(Permission.VIEW_CASES)) {
            audit.saw(
                    scope,
                    "delays.audit.leftOut",
                    leftOut.values().stream()
                            .flatMap(each -> each.stream().limit(MOST_NAMED))
                            .map(Spell::person)
                            .distinct()
                            .toList());
        }
        var fitted = Fitted.of(asked, counted);
        return new DelayReport(
                asked,
                units.get(asked.unit()),
                spells.size(),
                days(counted),
                fitted.fits(),
                fitted.refused(),
                leftOut,
                parts(scope, asked, counted),
                weeks(asked, counted));
    }

    private List<DelayReport.Part> parts(Scope scope, DelayQuestion asked, List<Spell> counted) {
        return units.children(asked.unit(), Vietnam.dayOf(asked.asOf())).stream()
                .filter(part -> scope.covers(part.id()))
                .map(part -> {
                    var reach = units.jurisdiction(part.id());
                    return new DelayReport.Part(
                            part,
                            Observed.of(days(counted.stream()
                                    .filter(each -> reach.covers(each.unit()))
                                    .toList())));
                })
                .filter(part -> part.observed().cases() > 0)
                .sorted(Comparator.comparing(
                                (DelayReport.Part part) -> -part.observed().half())
                        .thenComparing(part -> part.unit().code()))
                .toList();
    }

    /** By the week of the report; the first and the last as far as they were asked for. */
    private static List<DelayReport.Week> weeks(DelayQuestion asked, List<Spell> counted) {
        Function<Spell, LocalDate> monday =
                each -> each.reportedOn().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var byWeek = counted.stream().collect(Collectors.groupingBy(monday, TreeMap::new, Collectors.toList()));
        return byWeek.descendingMap().entrySet().stream()
                .limit(MOST_WEEKS)
                .map(week -> new DelayReport.Week(
                        later(week.getKey(), asked.from()),
                        earlier(week.getKey().plusDays(6), asked.to()),
                        Observed.of(days(week.getValue()))))
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static List<Double> days(List<Spell> spells) {
        return spells.stream().map(Spell::days).sorted().toList();
    }
}
