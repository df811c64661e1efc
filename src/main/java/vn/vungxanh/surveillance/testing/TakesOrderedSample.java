package vn.vungxanh.surveillance.testing;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.surveillance.labels.Barcode;
import vn.vungxanh.surveillance.orders.OrderId;
import vn.vungxanh.surveillance.orders.TestOrders;

/** One person's sample, as it was ordered: whoever takes it scans the tube and needs to know nothing else. */
@Service
@Transactional
public class TakesOrderedSample {

    private final TestOrders orders;
    private final SpecimenIntake intake;
    private final PeopleQueries people;

    TakesOrderedSample(TestOrders orders, SpecimenIntake intake, PeopleQueries people) {
        this.orders = orders;
        this.intake = intake;
        this.people = people;
    }

    /** @throws NotFound also for an order of a place, or outside of the jurisdiction */
    public SpecimenId take(Scope scope, OrderId id, String barcode, Instant at) {
        var order = orders.find(scope, id).orElseThrow(() -> new NotFound("order"));
        var ordered = order.person();
        if (ordered == null) {
            throw new NotFound("order of a person");
        }
        var person = people.find(scope, ordered).orElseThrow(() -> TestingRule.PERSON_NOT_FOUND.broken());
        var who = person.mergedInto() == null ? person.id() : person.mergedInto();
        var code = Barcode.parse(barcode).orElseThrow(() -> TestingRule.BARCODE_MALFORMED.broken(barcode));
        return intake.take(
                scope,
                new NewSpecimen(
                        code,
                        order.unit(),
                        order.kind(),
                        order.purpose(),
                        order.disease(),
                        at,
                        List.of(new NewSpecimen.Sampled(who, person.residence())),
                        null,
                        null,
                        null));
    }
}
