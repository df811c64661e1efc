package vn.vungxanh.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.NewOrder;
import vn.vungxanh.surveillance.orders.Purpose;
import vn.vungxanh.surveillance.orders.TestOrders;
import vn.vungxanh.surveillance.testing.NewResult;
import vn.vungxanh.surveillance.testing.NewSession;
import vn.vungxanh.surveillance.testing.ResultIntake;
import vn.vungxanh.surveillance.testing.SamplingDesk;
import vn.vungxanh.surveillance.testing.SpecimenIntake;
import vn.vungxanh.surveillance.testing.TestResult;
import vn.vungxanh.surveillance.testing.Transport;
import vn.vungxanh.surveillance.testing.Via;

/** How testing stands at 6:00: tables where people are sampled, boxes on the road, tubes on the machine, samples due. */
@Component
class Morning {

    /** What was taken later has not left its table. */
    private static final Instant LEFT = Instant.parse("2021-05-23T21:10:00Z");

    private static final int PLATE = 94;

    private final SamplingDesk desk;
    private final SpecimenIntake specimens;
    private final Transport transport;
    private final TestOrders orders;
    private final ResultIntake results;
    private final Units units;
    private final Clock clock;

    Morning(
            SamplingDesk desk,
            SpecimenIntake specimens,
            Transport transport,
            TestOrders orders,
            ResultIntake results,
            Units units,
            Clock clock) {
        this.desk = desk;
        this.specimens = specimens;
        this.transport = transport;
        this.orders = orders;
        this.results = results;
        this.units = units;
        this.clock = clock;
    }

    void begin(Scope scope, Loaded loaded, List<Swab> late, LaboratoryId cdc) {
        var tables = new TreeMap<>(late.stream().collect(Collectors.groupingBy(Swab::commune)));
        tables.forEach((commune, swabs) -> table(scope, loaded, commune, swabs, cdc));
        transport.startRun(scope, cdc, PLATE, "RT-PCR số 1");
        due(scope, loaded);
        results.takeAndSetAside(
                scope,
                List.of(new NewResult(
                        "DB21-990417",
                        cdc,
                        TestResult.NEGATIVE,
                        null,
                        clock.instant().minus(Duration.ofMinutes(50)),
                        Via.FILE,
                        null)));
    }

    private void table(Scope scope, Loaded loaded, String commune, List<Swab> swabs, LaboratoryId cdc) {
        var unit = loaded.commune(commune);
        var first = swabs.stream()
                .map(Swab::sampledAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var pool = swabs.stream().mapToInt(swab -> swab.people().size()).max().orElse(1);
        var session = desk.open(
                scope,
                new NewSession(
                        unit,
                        "Trạm Y tế " + units.get(unit).name(),
                        Purpose.CONTACT,
                        TestKind.PCR_SCREENING,
                        Disease.COVID_19,
                        pool,
                        null),
                first.minus(Duration.ofMinutes(20)));
        specimens
                .takeAll(
                        scope,
                        swabs.stream()
                                .map(swab -> Tubes.tube(swab, loaded).in(session))
                                .toList())
                .forEach(Tubes::mustBeTaken);
        if (first.isBefore(LEFT)) {
            transport.send(scope, desk.get(scope, session), cdc, "Xe trung tâm y tế huyện", LEFT);
        }
    }

    /** Contacts after a week, contacts of contacts named last, and places that are screened today. */
    private void due(Scope scope, Loaded loaded) {
        var today = Vietnam.dayOf(clock.instant());
        var outbreak = loaded.outbreak();
        var wanted = outbreak.secondContacts().entrySet().stream()
                .filter(each -> each.getValue().isAfter(Instant.parse("2021-05-23T12:00:00Z")))
                .map(each -> outbreak.residents().get(each.getKey()))
                .map(person -> NewOrder.of(
                        loaded.persons().get(person.number()),
                        loaded.commune(person.commune()),
                        Purpose.CONTACT,
                        TestKind.PCR_SCREENING,
                        today,
                        "demo:f2:" + person.number()))
                .collect(Collectors.toList());
        for (var row : Table.read("places_to_screen.csv")) {
            wanted.add(new NewOrder(
                    loaded.commune(row.get("commune")),
                    null,
                    row.get("place"),
                    Integer.parseInt(row.get("planned")),
                    Purpose.valueOf(row.get("purpose")),
                    TestKind.PCR_SCREENING,
                    Disease.COVID_19,
                    Integer.parseInt(row.get("pool")),
                    today.plusDays(Integer.parseInt(row.get("in_days"))),
                    null,
                    "demo:place:" + row.get("commune") + row.get("in_days")));
        }
        orders.orderAll(scope, wanted);
    }
}
