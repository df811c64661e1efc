package vn.vungxanh.territory.declarations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;

/** A citizen's own declaration: found by the number of the receipt together with the birth date, never by one of them. */
@Service
@Transactional
public class OwnDeclarations {

    private static final int YEAR_ONLY = 4;

    private final DeclarationRepository declarations;
    private final KeptRepository kept;
    private final AttemptRepository attempts;
    private final MatchesPeople people;
    private final AcrossBorders beyond;
    private final AuditTrail audit;
    private final Units units;
    private final Clock clock;

    OwnDeclarations(
            DeclarationRepository declarations,
            KeptRepository kept,
            AttemptRepository attempts,
            MatchesPeople people,
            AcrossBorders beyond,
            AuditTrail audit,
            Units units,
            Clock clock) {
        this.declarations = declarations;
        this.kept = kept;
        this.attempts = attempts;
        this.people = people;
        this.beyond = beyond;
        this.audit = audit;
        this.units = units;
        this.clock = clock;
    }

    /**
     * The answer is the same for an unknown number and for a wrong birth date. After too many wrong ones it stays the same
     * also for the right one, until some time has gone by.
     *
     * @param birth yyyy-MM-dd or yyyy: where the day was declared, the day is asked for
     * @param address from which somebody asks
     */
    @Transactional(noRollbackFor = vn.vungxanh.kernel.RuleBroken.class)
    public Declaration find(String receipt, String birth, String address) {
        var now = clock.instant();
        var number = ReceiptNumber.parse(receipt).orElse("");
        DeclarationsRule.TOO_MANY_ATTEMPTS.brokenIf(
                attempts.tooMany(number, address, now), AttemptRepository.WINDOW.toMinutes());
        var found = beyond.call(() -> declarations.withReceipt(number)).filter(each -> born(each, birth));
        if (found.isEmpty()) {
            attempts.failed(number, address, now);
            throw DeclarationsRule.RECEIPT_UNKNOWN.broken();
        }
        var own = found.get();
        beyond.run(() -> audit.saw(citizen(own), "declarations.audit.own", List.of(own.id())));
        return own;
    }

    /** After {@link #find} has let the citizen in. */
    @Transactional(readOnly = true)
    public Declaration again(UUID id) {
        return beyond.call(() -> declarations.find(id)).orElseThrow(() -> new NotFound("declaration " + id));
    }

    @Transactional(readOnly = true)
    public Optional<Declaration> correctionOf(UUID id) {
        return beyond.call(() -> declarations.replacing(id));
    }

    /** What waits in the commune's queue stays there: who was feverish is asked all the same. */
    public void withdraw(UUID id) {
        var own = again(id);
        var done = beyond.call(() -> kept.withdraw(id, clock.instant()));
        DeclarationsRule.ALREADY_WITHDRAWN.brokenIf(!done);
        beyond.run(() -> audit.wrote(citizen(own), "declarations.audit.withdrawn", id, "citizen"));
    }

    /** Who declared it, in the register of people; registers now who is not there yet. */
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.NOT_SUPPORTED)
    public Optional<PersonId> person(UUID declaration) {
        return people.now(declaration);
    }

    private static boolean born(Declaration declaration, String birth) {
        var declared = declaration.answers().of(Answers.BIRTH);
        var said = declared.length() == YEAR_ONLY && birth.length() > YEAR_ONLY ? birth.substring(0, YEAR_ONLY) : birth;
        return MessageDigest.isEqual(declared.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
    }

    private Scope citizen(Declaration own) {
        return Scope.ofProgram(own.unit(), units);
    }
}
