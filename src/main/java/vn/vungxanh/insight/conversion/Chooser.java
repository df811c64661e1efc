package vn.vungxanh.insight.conversion;

import java.util.ArrayList;
import java.util.List;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/**
 * The cheapest set of hospitals in which everybody finds a place: first nobody is left without a severe place, then nobody
 * without a bed, then as few hospitals as can be are taken from their other patients, then the way is short.
 */
public final class Chooser {

    /** Weights in units of one hospital converted. A patient without a place weighs more than any number of hospitals. */
    private static final double NO_SEVERE_PLACE = 1000;

    private static final double NO_BED = 100;
    private static final double HOSPITAL = 10;
    private static final double HOSPITAL_DAY = 0.1;
    private static final double CENTRE = 20;
    private static final double PATIENT_KM = 0.0001;

    /** Of two that are equal in all else the first of the list is taken, so that the same question has one answer. */
    private static final double ORDER = 0.001;

    /** Far more than a province's network takes: a bound for what nobody foresaw, not a part of the answer. */
    private static final long MOST_MILLIS = 5_000;

    private static final double NOBODY = 0.01;

    private final List<Convertible> hospitals;
    private final List<Area> areas;
    private final Crew crew;
    private final ExpressionsBasedModel model;
    private final List<Variable> opened = new ArrayList<>();
    private final List<Variable> centres = new ArrayList<>();
    private final List<List<Variable>> light = new ArrayList<>();
    private final List<List<Variable>> severe = new ArrayList<>();
    private final List<Variable> noBed = new ArrayList<>();
    private final List<Variable> noPlace = new ArrayList<>();

    private Chooser(List<Convertible> hospitals, List<Area> areas, Crew crew) {
        this.hospitals = hospitals;
        this.areas = areas;
        this.crew = crew;
        var options = new Optimisation.Options();
        options.time_abort = MOST_MILLIS;
        options.time_suffice = MOST_MILLIS;
        // one worker: two would find equal answers in an order of their own
        options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1));
        this.model = new ExpressionsBasedModel(options);
    }

    public static Choice choose(List<Convertible> hospitals, List<Area> areas, Crew crew) {
        var able = hospitals.stream().filter(each -> each.beds() > 0).toList();
        var chooser = new Chooser(able, areas, crew);
        chooser.describe();
        return chooser.solve();
    }

    private void describe() {
        for (var h = 0; h < hospitals.size(); h++) {
            var hospital = hospitals.get(h);
            var price = hospital.inUse() ? 0 : HOSPITAL + HOSPITAL_DAY * hospital.days();
            opened.add(model.newVariable("open" + h).binary().weight(price + ORDER * h));
            centres.add(model.newVariable("centre" + h)
                    .binary()
                    .weight(CENTRE + ORDER * h)
                    .upper(hospital.severe() > 0 ? 1 : 0));
        }
        for (var a = 0; a < areas.size(); a++) {
            flows(a);
        }
        for (var h = 0; h < hospitals.size(); h++) {
            limits(h);
        }
        if (crew.limits()) {
            var people = model.newExpression("people").upper(crew.people());
            light.forEach(row -> row.forEach(each -> people.set(each, crew.perLight())));
            severe.forEach(row -> row.forEach(each -> people.set(each, crew.perSevere())));
        }
    }

    private void flows(int a) {
        var area = areas.get(a);
        var beds = model.newExpression("beds" + a).level(area.light());
        var places = model.newExpression("places" + a).level(area.severe());
        var lightRow = new ArrayList<Variable>();
        var severeRow = new ArrayList<Variable>();
        for (var h = 0; h < hospitals.size(); h++) {
            var way = PATIENT_KM * area.kilometres(hospitals.get(h));
            var lying = model.newVariable("l" + a + "_" + h).lower(0).weight(way);
            beds.set(lying, 1);
            lightRow.add(lying);
            var ill = model.newVariable("s" + a + "_" + h).lower(0).weight(way);
            if (hospitals.get(h).severe() == 0) {
                ill.upper(0);
            }
            places.set(ill, 1);
            severeRow.add(ill);
        }
        light.add(lightRow);
        severe.add(severeRow);
        noBed.add(model.newVariable("nobed" + a).lower(0).weight(NO_BED));
        noPlace.add(model.newVariable("noplace" + a).lower(0).weight(NO_SEVERE_PLACE));
        beds.set(noBed.get(a), 1);
        places.set(noPlace.get(a), 1);
    }

    private void limits(int h) {
        var hospital = hospitals.get(h);
        var all = model.newExpression("all" + h).upper(0).set(opened.get(h), -hospital.beds());
        var ill = model.newExpression("severe" + h).upper(0).set(centres.get(h), -hospital.severe());
        for (var a = 0; a < areas.size(); a++) {
            all.set(light.get(a).get(h), 1);
            all.set(severe.get(a).get(h), 1);
            ill.set(severe.get(a).get(h), 1);
        }
        model.newExpression("first" + h).upper(0).set(centres.get(h), 1).set(opened.get(h), -1);
    }

    private Choice solve() {
        var result = model.minimise();
        var used = new ArrayList<Choice.Used>();
        var journeys = new ArrayList<Choice.Journey>();
        for (var h = 0; h < hospitals.size(); h++) {
            var hospital = hospitals.get(h);
            var lying = 0d;
            var ill = 0d;
            for (var a = 0; a < areas.size(); a++) {
                var some = value(result, light.get(a).get(h));
                var more = value(result, severe.get(a).get(h));
                lying += some;
                ill += more;
                if (some + more > NOBODY) {
                    journeys.add(new Choice.Journey(
                            areas.get(a).name(),
                            hospital,
                            some + more,
                            areas.get(a).kilometres(hospital)));
                }
            }
            if (lying + ill > NOBODY) {
                used.add(new Choice.Used(hospital, lying, ill, ill > NOBODY));
            }
        }
        var without = sum(result, noBed) + sum(result, noPlace);
        return new Choice(
                used,
                journeys,
                sum(result, noBed),
                sum(result, noPlace),
                without > NOBODY && crew.limits() && people(used) > crew.people() - 1,
                result.getState().isOptimal());
    }

    private double people(List<Choice.Used> used) {
        return used.stream()
                .mapToDouble(each -> each.light() * crew.perLight() + each.severe() * crew.perSevere())
                .sum();
    }

    private double sum(Optimisation.Result result, List<Variable> of) {
        return of.stream().mapToDouble(each -> value(result, each)).sum();
    }

    private double value(Optimisation.Result result, Variable of) {
        var value = result.doubleValue(model.indexOf(of));
        return Math.abs(value) < 1e-6 ? 0 : value;
    }
}
