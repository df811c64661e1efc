package vn.vungxanh.territory.frontier;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.care.isolation.IsolationOrders;
import vn.vungxanh.care.isolation.NewIsolation;
import vn.vungxanh.care.isolation.Subject;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.CitizenNumber;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.NewOrder;
import vn.vungxanh.surveillance.orders.Purpose;
import vn.vungxanh.surveillance.orders.TestOrders;

/** What is done for the health of people of an event: a declaration, a sample ordered, isolation proposed. */
@org.springframework.stereotype.Service
@Transactional
public class HealthMeasures {

    private final EventPeopleRepository people;
    private final EventQueries events;
    private final PeopleRegister register;
    private final TestOrders tests;
    private final IsolationOrders isolation;
    private final AuditTrail audit;
    private final Clock clock;

    HealthMeasures(
            EventPeopleRepository people,
            EventQueries events,
            PeopleRegister register,
            TestOrders tests,
            IsolationOrders isolation,
            AuditTrail audit,
            Clock clock) {
        this.people = people;
        this.events = events;
        this.register = register;
        this.tests = tests;
        this.isolation = isolation;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * For those of the event who are chosen. Whoever is sampled or isolated becomes known to the register of people, living
     * in the commune of the event until somebody knows better.
     */
    public void take(Scope scope, EventId id, MeasureKind kind, Collection<UUID> chosen, @Nullable String detail) {
        var event = events.open(scope, id);
        FrontierRule.EVENT_WITHDRAWN.brokenIf(event.withdrawnAt() != null);
        FrontierRule.NOBODY_CHOSEN.brokenIf(chosen.isEmpty());
        var some = people.of(id).stream()
                .filter(each -> chosen.contains(each.id()))
                .toList();
        if (some.size() < chosen.size()) {
            throw new NotFound("person of " + id);
        }
        FrontierRule.MEASURE_TAKEN_ALREADY.brokenIf(
                some.stream().anyMatch(each -> each.measures().contains(kind)));
        if (kind != MeasureKind.DECLARATION) {
            FrontierRule.NAME_NEEDED_FOR_MEASURE.brokenIf(
                    some.stream().anyMatch(each -> each.who().name() == null));
            carry(scope, event, kind, some);
        }
        var now = clock.instant();
        var words = Words.given(detail, 300);
        some.forEach(each ->
                people.measure(TimeOrderedId.next(clock), each.id(), event.unit(), kind, words, now, scope.login()));
        audit.wrote(
                scope,
                "frontier.audit.measure." + kind,
                some.stream().map(EventPerson::id).toList(),
                words);
    }

    private void carry(Scope scope, BorderEvent event, MeasureKind kind, List<EventPerson> some) {
        var persons = some.stream().map(each -> known(scope, event, each)).toList();
        var today = Vietnam.dayOf(clock.instant());
        if (kind == MeasureKind.SAMPLE) {
            tests.orderAll(
                    scope,
                    persons.stream()
                            .map(person -> NewOrder.of(
                                    person,
                                    event.unit(),
                                    Purpose.ENTRY,
                                    TestKind.PCR_SCREENING,
                                    today,
                                    "frontier:" + event.id() + ":" + person.value()))
                            .toList());
        } else {
            isolation.proposeAll(
                    scope,
                    persons.stream()
                            .map(person ->
                                    NewIsolation.of(person, event.unit(), Subject.ENTRANT, Vietnam.dayOf(event.at())))
                            .toList());
        }
    }

    private PersonId known(Scope scope, BorderEvent event, EventPerson each) {
        if (each.person() != null) {
            return each.person();
        }
        var who = each.who();
        var number = who.document();
        var usable =
                number != null && (CitizenNumber.parse(number).isPresent() || CitizenNumber.isOtherDocument(number));
        var person = register.register(
                        scope,
                        NewPerson.draft(String.valueOf(who.name()), event.unit())
                                .sex(who.sex())
                                .born(null, who.birthYear())
                                .nationalId(usable ? number : null)
                                .livingAt(null, who.home())
                                .nationality(who.nationality())
                                .knownAs("frontier:" + each.id())
                                .person())
                .person();
        people.registered(each.id(), person);
        return person;
    }
}
