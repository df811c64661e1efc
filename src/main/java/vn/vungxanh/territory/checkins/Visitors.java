package vn.vungxanh.territory.checkins;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.codes.CodeKind;
import vn.vungxanh.foundation.codes.Codes;
import vn.vungxanh.foundation.codes.NamesBearer;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;

/** Who stands before the poster: by a code, or by name, year of birth and commune. */
@Component
public class Visitors {

    private static final int MOST_REMEMBERED = 200_000;

    private final Codes codes;
    private final ObjectProvider<NamesBearer> rooms;
    private final PeopleRegister register;
    private final AuditTrail audit;
    private final Units units;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<UUID, UUID> bearers = new ConcurrentHashMap<>();

    Visitors(
            Codes codes,
            ObjectProvider<NamesBearer> rooms,
            PeopleRegister register,
            AuditTrail audit,
            Units units,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.codes = codes;
        this.rooms = rooms;
        this.register = register;
        this.audit = audit;
        this.units = units;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws RuleBroken a rule of codes, or {@link CheckinsRule#BEARER_UNKNOWN} */
    public UUID behind(String token) {
        return behind(codes.open(token, CodeKind.PERSON).subject(), CodeKind.PERSON);
    }

    UUID behind(UUID subject, CodeKind kind) {
        var known = bearers.get(subject);
        if (known != null) {
            return known;
        }
        var person = rooms.stream()
                .filter(room -> room.kind() == kind)
                .map(room -> room.personOf(subject))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(CheckinsRule.BEARER_UNKNOWN::broken);
        if (bearers.size() >= MOST_REMEMBERED) {
            bearers.clear();
        }
        bearers.put(subject, person);
        return person;
    }

    /** Found in the register or added to it, in the name of the program and at the word of a citizen. */
    public UUID named(NewVisitor visitor, PostedPlace place) {
        var commune = commune(visitor, place.place().unit());
        var person = visitor.in(commune);
        var scope = Scope.ofProgram(units.path(commune).get(0).id(), units);
        return ActingAs.call(
                scope,
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    var id = register.register(scope, person).person().value();
                    audit.wrote(
                            scope,
                            "checkins.audit.named",
                            id,
                            "citizen at " + place.place().id().value());
                    return id;
                })));
    }

    /** What the field is filled with before anybody types. */
    public String communeOf(PostedPlace place) {
        return units.fullName(place.place().unit());
    }

    private UnitId commune(NewVisitor visitor, UnitId here) {
        var typed = visitor.commune();
        if (typed == null || typed.isBlank() || typed.strip().equals(units.fullName(here))) {
            return here;
        }
        CheckinsRule.COMMUNE_UNKNOWN.brokenIf(typed.length() > 200);
        var today = Vietnam.dayOf(clock.instant());
        var near = units.resolve(typed, units.path(here).get(0).id(), today).unit();
        return near.or(() -> units.resolve(typed, null, today).unit())
                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                .map(Unit::id)
                .orElseThrow(CheckinsRule.COMMUNE_UNKNOWN::broken);
    }
}
