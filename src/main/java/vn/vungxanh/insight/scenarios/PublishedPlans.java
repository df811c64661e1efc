package vn.vungxanh.insight.scenarios;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.demand.Parameter;
import vn.vungxanh.insight.networks.Networks;
import vn.vungxanh.platform.sheets.ResourceTable;

/** A plan that a province made public, and what the planner says to each of its figures. */
@Service
@Transactional(readOnly = true)
public class PublishedPlans {

    private final List<Row> rows = ResourceTable.read("scenarios/published.csv", PublishedPlans::row);
    private final Planner planner;
    private final Conversions conversions;
    private final Networks networks;
    private final ParameterSets sets;
    private final Units units;
    private final Clock clock;

    PublishedPlans(
            Planner planner, Conversions conversions, Networks networks, ParameterSets sets, Units units, Clock clock) {
        this.planner = planner;
        this.conversions = conversions;
        this.networks = networks;
        this.sets = sets;
        this.units = units;
        this.clock = clock;
    }

    private record Row(
            String province, String item, long amount, String set, LocalDate on, String words, String source) {}

    /** @param found by the planner; none where it only passes the figure on */
    public record Figure(
            String item,
            String words,
            long published,
            @Nullable Long found,
            String source) {

        public boolean agrees() {
            return found == null || found == published;
        }
    }

    /** @param on the day of the plan, on which its regions and districts are looked up */
    public record Plan(
            LocalDate on, String set, List<Figure> figures, List<String> forgotten, List<String> withoutCentre) {}

    public boolean has(String province) {
        return rows.stream().anyMatch(row -> row.province().equals(province));
    }

    public Optional<Plan> of(Scope scope, UnitId unit, String language) {
        var code = units.get(unit).code();
        var own = rows.stream().filter(row -> row.province().equals(code)).toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        var on = own.get(0).on();
        var set = own.get(0).set();
        var small = planner.answer(scope, question(unit, on, set, 1000), language);
        var large = planner.answer(scope, question(unit, on, set, 5000), language);
        var found = found(small, large, scope, set);
        var figures = new ArrayList<Figure>();
        own.forEach(row ->
                figures.add(new Figure(row.item(), row.words(), row.amount(), found.get(row.item()), row.source())));
        return Optional.of(new Plan(
                on,
                set,
                figures,
                large.places().forgotten().stream().map(each -> each.name()).toList(),
                conversions
                        .of(large)
                        .map(Conversions.Proposal::regionsWithoutCentre)
                        .orElse(List.of())));
    }

    private Map<String, Long> found(Answer small, Answer large, Scope scope, String set) {
        var found = new java.util.HashMap<String, Long>();
        var hospitals =
                networks.on(large.unit().id(), large.question().startsOn()).hospitals(5000);
        found.put("FACILITIES", (long) hospitals.size());
        for (var kind : List.of("PROVINCIAL", "DISTRICT", "CENTRE")) {
            found.put(
                    kind,
                    hospitals.stream().filter(each -> each.kind().equals(kind)).count());
        }
        found.put("REGIONS", (long) large.places().regions().size());
        found.put(
                "DISTRICTS_IN_REGIONS",
                large.places().regions().stream()
                        .mapToLong(each -> each.of().size())
                        .sum());
        conversions.of(small).ifPresent(proposal -> {
            found.put("USED_1000", (long) proposal.choice().used().size());
            found.put("SEVERE_1000", Math.round(small.peak().lying().heavy()));
        });
        conversions.of(large).ifPresent(proposal -> {
            found.put("USED_5000", (long) proposal.choice().used().size());
            found.put("CENTRES_5000", (long) proposal.choice().centres().size());
        });
        var code = large.unit().code();
        amount(code, "TUBES")
                .ifPresent(tubes -> found.put(
                        "POOLED",
                        Math.round(tubes
                                * sets.get(scope, set).of(Parameter.POOL_SIZE).value())));
        found.put(
                "STAFF",
                List.of("STAFF_DEPARTMENT", "STAFF_OTHERS", "STAFF_PRIVATE").stream()
                        .mapToLong(each -> amount(code, each).orElse(0L))
                        .sum());
        return found;
    }

    private Question question(UnitId unit, LocalDate on, String set, int cases) {
        return new Question(unit, on, clock.instant(), set, Map.of(), Course.atOnce(cases));
    }

    private Optional<Long> amount(String province, String item) {
        return rows.stream()
                .filter(row -> row.province().equals(province) && row.item().equals(item))
                .map(Row::amount)
                .findFirst();
    }

    private static Row row(CSVRecord row) {
        return new Row(
                row.get("province"),
                row.get("item"),
                Long.parseLong(row.get("amount")),
                row.get("set"),
                LocalDate.parse(row.get("on")),
                row.get("words"),
                row.get("source"));
    }
}
