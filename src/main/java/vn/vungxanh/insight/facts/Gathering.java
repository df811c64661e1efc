package vn.vungxanh.insight.facts;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.insight.levels.Fact;
import vn.vungxanh.insight.levels.Facts;
import vn.vungxanh.kernel.Vietnam;

/**
 * The facts of all units of a province, put together from the records of the rooms, once for all regulations. Sees across
 * jurisdictions: numbers only, and the caller has to be allowed to, by {@code AcrossBorders}.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Gathering {

    private final Borders borders;
    private final CountedFacts counting;
    private final BedFacts beds;
    private final BorderFacts border;
    private final SaidFacts said;
    private final PastYears past;
    private final ConcernedRepository concerned;

    Gathering(
            Borders borders,
            CountedFacts counting,
            BedFacts beds,
            BorderFacts border,
            SaidFacts said,
            PastYears past,
            ConcernedRepository concerned) {
        this.borders = borders;
        this.counting = counting;
        this.beds = beds;
        this.border = border;
        this.said = said;
        this.past = past;
        this.concerned = concerned;
    }

    /** @param withUsual whether former years are wanted, which is a search of its own */
    public ProvinceFacts of(Unit province, String disease, int windowDays, boolean withUsual, Instant asOf) {
        var ground = borders.ground(province, Vietnam.dayOf(asOf));
        var counted = counting.of(ground, disease, windowDays, asOf);
        var usual = withUsual ? past.of(ground, disease, asOf) : PastYears.Past.NOT_ASKED;
        return put(ground, disease, windowDays, asOf, counted, usual);
    }

    /**
     * The same after news that touched some units: only these are counted again. What is read as a whole anyway (beds, the
     * border, what was typed) is read again, and units above follow from their parts.
     *
     * @param before of the same day; of another one everything is gathered
     * @param named as the records name the units
     */
    public ProvinceFacts again(ProvinceFacts before, Collection<Integer> named, Instant asOf) {
        var withUsual = before.withFormerYears();
        var ground = borders.ground(before.province(), Vietnam.dayOf(asOf));
        if (!ground.sameAs(before.ground()) || asOf.isBefore(before.asOf())) {
            return of(before.province(), before.disease(), before.windowDays(), withUsual, asOf);
        }
        var touched = touched(ground, named);
        var counted = counting.again(before.counted(), ground, touched, before.disease(), before.windowDays(), asOf);
        var usual = withUsual
                ? past.again(before.usual(), ground, ground.communesAmong(touched), before.disease(), asOf)
                : before.usual();
        return put(ground, before.disease(), before.windowDays(), asOf, counted, usual);
    }

    /** Of all provinces, the units in which there are cases. */
    public List<Integer> withCases() {
        return concerned.withCases();
    }

    private static Set<Integer> touched(Ground ground, Collection<Integer> named) {
        var touched = new HashSet<Integer>();
        named.forEach(each -> touched.addAll(ground.of(each)));
        return touched;
    }

    private ProvinceFacts put(
            Ground ground,
            String disease,
            int windowDays,
            Instant asOf,
            CountedFacts.Counted counted,
            PastYears.Past usual) {
        var province = ground.province();
        var zeros = PeopleFactRepository.nothing(counted.kept());
        var own = new HashMap<Integer, Facts>();
        ground.ids().forEach(unit -> own.put(unit, zeros));
        counted.units().forEach((unit, facts) -> own.merge(unit, facts, Totals::together));
        Stream.concat(beds.of(province, asOf).stream(), border.of(province, asOf, windowDays).stream())
                .forEach(row -> ground.of(row.unit())
                        .forEach(unit ->
                                own.computeIfPresent(unit, (id, known) -> Totals.together(known, row.facts()))));
        var whole = new Totals(ground.units(), own).all();
        said.put(whole, ground, disease, asOf);
        var neighbours = new HashMap<Integer, List<Integer>>();
        for (var unit : ground.units()) {
            var population = unit.population();
            if (population != null) {
                whole.computeIfPresent(
                        unit.id().value(), (id, known) -> known.with(Fact.POPULATION, (double) population));
            }
            if (Ground.isCommune(unit)) {
                neighbours.put(unit.id().value(), borders.neighbours(unit, ground.day()));
            }
        }
        return new ProvinceFacts(province, disease, windowDays, asOf, ground, counted, usual, whole, neighbours);
    }
}
