package vn.vungxanh.foundation.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;

/** A person moves: the earlier address ends the day before, and the commune of residence is now another one. */
@Component
public class Moving {

    private final PersonRepository persons;
    private final MoveRepository moves;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Moving(PersonRepository persons, MoveRepository moves, Units units, AuditTrail audit, Clock clock) {
        this.persons = persons;
        this.moves = moves;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void move(
            Scope scope,
            PersonId id,
            UnitId place,
            @Nullable String hamlet,
            @Nullable String address,
            LocalDate fromOn) {
        PeopleRule.RESIDENCE_UNKNOWN.brokenIf(units.find(place).isEmpty());
        PeopleRule.RESIDENCE_OUTSIDE_JURISDICTION.brokenIf(!scope.covers(place));
        PeopleRule.MOVE_IN_FUTURE.brokenIf(fromOn.isAfter(Vietnam.dayOf(clock.instant())));
        var person = persons.locked(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("person"));
        PeopleRule.MOVE_BEFORE_EARLIER_ADDRESS.brokenIf(persons.addresses(id).stream()
                .map(Address::fromOn)
                .filter(Objects::nonNull)
                .anyMatch(earlier -> !earlier.isBefore(fromOn)));
        PeopleRule.NATIONAL_ID_TAKEN.brokenIf(moves.numberTakenIn(person, place));
        moves.move(person, new Address(place, cleaned(hamlet), cleaned(address), fromOn, null));
        audit.wrote(scope, "people.audit.moved", id.value(), null);
    }

    private static @Nullable String cleaned(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var cleaned = SearchKey.nfc(text);
        PeopleRule.TEXT_TOO_LONG.brokenIf(cleaned.length() > 120);
        return cleaned;
    }
}
