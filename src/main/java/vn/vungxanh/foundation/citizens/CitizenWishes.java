package vn.vungxanh.foundation.citizens;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.TimeOrderedId;

/** "This is wrong about me": asked by citizens, answered by the office of the commune, followed on both sides. */
@Service
@Transactional
public class CitizenWishes {

    private static final int LONGEST = 1_000;
    private static final int MOST_OPEN = 5;

    private final WishRepository wishes;
    private final ReachedPeople people;
    private final AcrossBorders beyond;
    private final AuditTrail audit;
    private final Clock clock;

    CitizenWishes(WishRepository wishes, ReachedPeople people, AcrossBorders beyond, AuditTrail audit, Clock clock) {
        this.wishes = wishes;
        this.people = people;
        this.beyond = beyond;
        this.audit = audit;
        this.clock = clock;
    }

    public void ask(CitizenSession session, UUID person, String typed) {
        CitizensRule.SIGNED_OUT.brokenIf(!session.sees(person));
        var text = checked(typed, CitizensRule.WISH_MISSING);
        var known = people.find(person).orElseThrow(() -> new NotFound("person"));
        var open = beyond.call(() -> wishes.ofPerson(person)).stream()
                .filter(wish -> wish.state() == Wish.State.OPEN)
                .count();
        CitizensRule.TOO_MANY_WISHES.brokenIf(open >= MOST_OPEN, MOST_OPEN);
        beyond.run(() -> {
            wishes.add(TimeOrderedId.next(clock), person, known.residence(), text, clock.instant());
            audit.wrote(people.around(known), "citizens.audit.asked", person, "citizen");
        });
    }

    @Transactional(readOnly = true)
    public List<Wish> own(CitizenSession session, UUID person) {
        return session.sees(person) ? beyond.call(() -> wishes.ofPerson(person)) : List.of();
    }

    public List<Wish> all(Scope scope, boolean open, int limit) {
        var found = wishes.all(open, limit);
        audit.saw(
                scope,
                "citizens.audit.wishes",
                found.stream().map(Wish::person).distinct().toList());
        return found;
    }

    public void answer(Scope scope, UUID id, boolean done, String typed) {
        var wish = wishes.find(id).orElseThrow(() -> new NotFound("wish"));
        var text = checked(typed, CitizensRule.ANSWER_MISSING);
        CitizensRule.ALREADY_ANSWERED.brokenIf(
                !wishes.answer(id, done ? Wish.State.DONE : Wish.State.REFUSED, text, scope.login(), clock.instant()));
        audit.wrote(scope, "citizens.audit.answered", wish.person(), null);
    }

    private static String checked(String typed, CitizensRule missing) {
        var text = SearchKey.nfc(typed);
        missing.brokenIf(text.isEmpty());
        CitizensRule.TEXT_TOO_LONG.brokenIf(text.length() > LONGEST);
        return text;
    }
}
