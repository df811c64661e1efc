package vn.vungxanh.insight.scenarios;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.care.protocols.Tiers;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.demand.Grade;
import vn.vungxanh.insight.demand.Needs;
import vn.vungxanh.insight.demand.Reckoning;
import vn.vungxanh.insight.demand.Resource;
import vn.vungxanh.surveillance.cases.Severity;

/** Answers a question: what is needed, what there is, what breaks when. Writes nothing. */
@Service
@Transactional(readOnly = true)
public class Planner {

    private final ParameterSets sets;
    private final Existing existing;
    private final PlacesRepartition places;
    private final Tiers tiers;
    private final Units units;

    Planner(ParameterSets sets, Existing existing, PlacesRepartition places, Tiers tiers, Units units) {
        this.sets = sets;
        this.existing = existing;
        this.places = places;
        this.tiers = tiers;
        this.units = units;
    }

    public Answer answer(Scope scope, Question question, String language) {
        var set = sets.get(scope, question.set());
        var unit = units.get(question.unit());
        var days = days(scope, question, unit, set);
        var peak = days.stream().max(Comparator.comparingDouble(Needs::beds)).orElseThrow();
        var have = existing.of(scope, question.unit(), question.asOf());
        var bars = Resource.ALL.stream()
                .map(each -> bar(each, days, question.startsOn(), of(have, each)))
                .toList();
        return new Answer(
                question,
                unit,
                set,
                days,
                peak,
                bars,
                tiers(question, peak),
                places.of(question, peak, existing, language));
    }

    /** The needs alone, by every set that is published, for the same course: what stands side by side. */
    public List<Alternative> alternatives(Scope scope, Question question) {
        var unit = units.get(question.unit());
        var all = new ArrayList<Alternative>();
        for (var set : sets.all(scope)) {
            var peak = days(scope, question.with(set.id()), unit, set).stream()
                    .max(Comparator.comparingDouble(Needs::beds))
                    .orElseThrow();
            all.add(new Alternative(set, peak));
        }
        return all;
    }

    public record Alternative(ParameterSet set, Needs peak) {}

    private List<Needs> days(Scope scope, Question question, Unit unit, ParameterSet set) {
        var reckoning = new Reckoning(sets.parameters(set, question.changed()));
        if (question.course().kind() == CourseKind.AT_ONCE) {
            return List.of(reckoning.atOnce(question.course().cases()));
        }
        return reckoning.course(question.course().arrivals(population(question, unit)));
    }

    private static double population(Question question, Unit unit) {
        var population = unit.population();
        var modelled =
                question.course().kind() == CourseKind.SEIR || question.course().kind() == CourseKind.CHIME;
        ScenarioRule.NO_POPULATION.brokenIf(modelled && population == null, unit.name());
        return population == null ? 0 : population;
    }

    private static Have of(List<Have> all, Resource resource) {
        return all.stream()
                .filter(each -> each.resource() == resource)
                .reduce(Planner::together)
                .orElseGet(() -> Have.unknown(resource));
    }

    /** Two rooms may keep parts of the same, such as ambulances; the list of the first is shown. */
    private static Have together(Have one, Have other) {
        var first = one.amount();
        var second = other.amount();
        return first == null
                ? other
                : second == null ? one : new Have(one.resource(), first + second, one.lasts(), one.list());
    }

    private static Bar bar(Resource resource, List<Needs> days, LocalDate start, Have have) {
        var most = 0;
        for (var day = 1; day < days.size(); day++) {
            if (resource.of(days.get(day)) > resource.of(days.get(most))) {
                most = day;
            }
        }
        return new Bar(
                resource,
                resource.of(days.get(most)),
                days.stream().mapToDouble(resource::of).sum(),
                start.plusDays(most),
                have,
                breaks(resource, days, start, have));
    }

    private static @Nullable LocalDate breaks(Resource resource, List<Needs> days, LocalDate start, Have have) {
        var amount = have.amount();
        if (amount == null) {
            return null;
        }
        var used = 0d;
        for (var day = 0; day < days.size(); day++) {
            used = resource.of(days.get(day)) + (have.lasts() ? used : 0);
            if (used > amount + 1e-9) {
                return start.plusDays(day);
            }
        }
        return null;
    }

    private List<Answer.TierLine> tiers(Question question, Needs peak) {
        return tiers.inForce(question.unit(), question.startsOn()).stream()
                .map(tier -> new Answer.TierLine(
                        tier.number(),
                        tier.vietnamese(),
                        tier.english(),
                        Grade.ALL.stream()
                                .filter(grade -> tier.severities().contains(Severity.valueOf(grade.name())))
                                .mapToDouble(grade -> peak.lying().of(grade))
                                .sum()))
                .toList();
    }
}
