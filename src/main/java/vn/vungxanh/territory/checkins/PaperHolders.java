package vn.vungxanh.territory.checkins;

import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.kernel.Vietnam;

/** Who holds a paper: found in the register by its number, or by name, birth and commune; else registered. */
@Component
class PaperHolders {

    private final PeopleRegister register;
    private final Units units;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PaperHolders(PeopleRegister register, Units units, Clock clock, PlatformTransactionManager transactions) {
        this.register = register;
        this.units = units;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        // the jurisdiction is told to the database when a transaction begins
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    UUID find(ScannedPerson paper, PostedPlace place) {
        var here = place.place().unit();
        var residence = residence(paper).orElse(here);
        var person = NewPerson.draft(paper.fullName(), residence)
                .born(paper.birthOn(), paper.birthYear())
                .sex(paper.sex())
                .nationalId(paper.nationalId())
                .livingAt(null, paper.address())
                .knownAs(paper.externalKey())
                .person();
        // people come from everywhere: the program registers them, the one who scans leaves an audit row
        var program = Scope.ofProgram(units.path(residence).get(0).id(), units);
        return ActingAs.call(
                program,
                () -> Objects.requireNonNull(transaction.execute(
                        status -> register.register(program, person).person().value())));
    }

    /** The last parts of an address name commune, district and province; a card keeps names from before a merger. */
    private Optional<UnitId> residence(ScannedPerson paper) {
        var address = paper.address();
        if (address == null) {
            return Optional.empty();
        }
        var parts = Arrays.stream(address.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        for (var words = Math.min(3, parts.size()); words >= 2; words--) {
            var text = String.join(", ", parts.subList(parts.size() - words, parts.size()));
            var found = units.resolve(text, null, Vietnam.dayOf(clock.instant()))
                    .unit()
                    .filter(unit -> unit.level() == UnitLevel.COMMUNE);
            if (found.isPresent()) {
                return found.map(Unit::id);
            }
        }
        return Optional.empty();
    }
}
