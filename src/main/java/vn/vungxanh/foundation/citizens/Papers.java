package vn.vungxanh.foundation.citizens;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.TimeOrderedId;

/** The way in without a telephone: the number of the identity card, the birth date and a receipt, all three. */
@Service
public class Papers {

    private static final int PER_NUMBER = 5;

    private final ObjectProvider<ProvesReceipt> receipts;
    private final CodeRepository attempts;
    private final CitizenSessions sessions;
    private final ReachedPeople people;
    private final CitizenKey key;
    private final Clock clock;

    Papers(
            ObjectProvider<ProvesReceipt> receipts,
            CodeRepository attempts,
            CitizenSessions sessions,
            ReachedPeople people,
            CitizenKey key,
            Clock clock) {
        this.receipts = receipts;
        this.attempts = attempts;
        this.sessions = sessions;
        this.people = people;
        this.key = key;
        this.clock = clock;
    }

    /** Whether any room gives receipts. */
    public boolean offered() {
        return receipts.stream().findAny().isPresent();
    }

    /**
     * The answer is the same whatever of the three is wrong, and also for the right ones after too many wrong ones.
     *
     * @return what the cookie holds
     */
    @Transactional(noRollbackFor = RuleBroken.class)
    public String enter(String nationalId, String birth, String receipt, String address) {
        var now = clock.instant();
        var number = nationalId.replaceAll("[\\s.-]", "");
        var from = key.of("address", address);
        var hash = key.of("papers", number);
        CitizensRule.TOO_MANY.brokenIf(
                attempts.askedFrom(from, now.minus(OneTimeCodes.WINDOW)) >= OneTimeCodes.PER_ADDRESS,
                OneTimeCodes.WINDOW.toMinutes());
        var often = attempts.askedFor(hash, now.minus(OneTimeCodes.WINDOW)) >= PER_NUMBER;
        var id = TimeOrderedId.next(clock);
        var nothing = key.of("code " + id, "");
        attempts.add(new CodeRepository.Code(id, hash, nothing, nothing, false, now), from, now);
        var proven = receipts.stream()
                .map(room -> room.personOf(receipt.strip()))
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(people::find)
                .filter(person -> CitizenSessions.same(Objects.requireNonNullElse(person.nationalId(), "-"), number))
                .filter(person -> CitizenSessions.born(person, birth))
                .filter(person -> !often)
                .map(person -> person.id().value());
        UUID person = proven.orElseThrow(CitizensRule.NOT_PROVEN::broken);
        return sessions.beginAs(person);
    }
}
