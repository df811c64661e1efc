package vn.vungxanh.territory.checkpoints;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.isolation.IsolationOrders;
import vn.vungxanh.care.isolation.IsolationQueries;
import vn.vungxanh.care.isolation.NewIsolation;
import vn.vungxanh.care.isolation.Place;
import vn.vungxanh.care.isolation.Subject;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.Deaths;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.Vietnam;

/**
 * From the decision of a post to a proposal of the room that isolates, as the program: a post need not answer for the
 * place where the traveller lives. The office of the destination decides over the proposal.
 */
@Component
class Isolates {

    private final PeopleRegister people;
    private final IsolationOrders orders;
    private final IsolationQueries isolated;
    private final Deaths deaths;
    private final PassageRepository passages;
    private final AcrossBorders beyond;
    private final Units units;

    Isolates(
            PeopleRegister people,
            IsolationOrders orders,
            IsolationQueries isolated,
            Deaths deaths,
            PassageRepository passages,
            AcrossBorders beyond,
            Units units) {
        this.people = people;
        this.orders = orders;
        this.isolated = isolated;
        this.deaths = deaths;
        this.passages = passages;
        this.beyond = beyond;
        this.units = units;
    }

    void propose(Scope scope, Judged judged, RoadPost post) {
        var to = judged.to();
        var home = to == null ? post.unit() : to.id();
        for (var seat = 0; seat < judged.people().size(); seat++) {
            var person = judged.people().get(seat);
            if (person.decision().isolates() && person.traveller().name() != null) {
                var traveller = PassageRepository.traveller(judged.passage().id(), seat);
                beyond.run(() -> propose(judged, person, home, traveller));
            }
        }
    }

    private void propose(Judged judged, Judged.Person person, UnitId home, UUID traveller) {
        var program = Scope.ofProgram(units.path(home).get(0).id(), units);
        var wanted = newPerson(person.traveller(), home);
        if (!people.check(program, wanted).isEmpty()) {
            return;
        }
        var who = people.register(program, wanted).person();
        passages.link(traveller, who.value());
        if (!deaths.among(List.of(who.value())).isEmpty()) {
            return;
        }
        var place = person.decision() == Decision.HOME ? Place.HOME : Place.CENTRAL;
        var rule = person.proposed().rule();
        var reason = person.traveller().reason();
        var isolation = NewIsolation.of(
                        who,
                        home,
                        Subject.ENTRANT,
                        Vietnam.dayOf(judged.passage().at()))
                .deciding(new NewIsolation.Override(
                        null, place, reason == null ? rule.wordsVi() + " (" + rule.source() + ")" : reason));
        var order = orders.proposeAll(program, List.of(isolation)).stream()
                .findFirst()
                .map(id -> id.value())
                .orElseGet(() -> open(program, who));
        if (order != null) {
            passages.isolated(traveller, order);
        }
    }

    /** Whoever is isolated already stays under that order. */
    private @Nullable UUID open(Scope program, PersonId who) {
        return isolated.ofPerson(program, who).stream()
                .filter(order -> order.state().isOpen())
                .map(order -> order.id().value())
                .findFirst()
                .orElse(null);
    }

    private static NewPerson newPerson(NewTraveller traveller, UnitId home) {
        return NewPerson.draft(java.util.Objects.requireNonNull(traveller.name()), home)
                .born(null, traveller.birthYear())
                .sex(traveller.sex())
                .nationalId(traveller.nationalId())
                .phone(traveller.phone())
                .person();
    }
}
