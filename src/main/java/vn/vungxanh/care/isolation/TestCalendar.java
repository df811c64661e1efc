package vn.vungxanh.care.isolation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.NewOrder;
import vn.vungxanh.surveillance.orders.Purpose;
import vn.vungxanh.surveillance.orders.TestOrders;

/** Has the samples of an isolation taken on its days. Told twice, it orders once: the reference names order and day. */
@Component
class TestCalendar {

    private static final String SAMPLES = "isolation:";

    private final TestOrders tests;

    TestCalendar(TestOrders tests) {
        this.tests = tests;
    }

    /** Those still to come; of what fell away meanwhile, nothing stays due. */
    void order(Scope scope, Collection<IsolationOrder> isolated, LocalDate today) {
        if (!isolated.isEmpty()) {
            tests.renew(scope, beginnings(isolated), wanted(scope, isolated, today));
        }
    }

    private static List<NewOrder> wanted(Scope scope, Collection<IsolationOrder> isolated, LocalDate today) {
        var wanted = new ArrayList<NewOrder>();
        for (var one : isolated) {
            for (var day : one.term(today).tests()) {
                if (!day.isBefore(today) && scope.covers(one.unit())) {
                    wanted.add(new NewOrder(
                            one.unit(),
                            one.person(),
                            null,
                            null,
                            one.subject() == Subject.F1 || one.subject() == Subject.F2
                                    ? Purpose.CONTACT
                                    : Purpose.ISOLATION,
                            TestKind.PCR_SCREENING,
                            one.disease(),
                            1,
                            day,
                            null,
                            reference(one) + day));
                }
            }
        }
        return wanted;
    }

    /** Of orders that were just made: nothing is due for them yet. */
    void begin(Scope scope, Collection<IsolationOrder> fresh, LocalDate today) {
        var wanted = wanted(scope, fresh, today);
        if (!wanted.isEmpty()) {
            tests.orderAll(scope, wanted);
        }
    }

    void cancel(Scope scope, Collection<IsolationOrder> isolated) {
        tests.renew(scope, beginnings(isolated), List.of());
    }

    private static Map<PersonId, String> beginnings(Collection<IsolationOrder> isolated) {
        return isolated.stream()
                .collect(Collectors.toMap(IsolationOrder::person, TestCalendar::reference, (a, b) -> a));
    }

    private static String reference(IsolationOrder one) {
        return SAMPLES + one.id() + ":";
    }
}
