package vn.vungxanh.foundation.citizens;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.TimeOrderedId;

/**
 * Who is signed in, apart from the sessions of the staff. The cookie holds the id of a row and its signature: a forged one
 * is refused without asking the database, one that was signed out is refused by it.
 */
@Service
@Transactional
public class CitizenSessions {

    public static final Duration LIFE = Duration.ofMinutes(30);
    /** Of the notice on what happens with the data; a new text gets the next number. */
    public static final int NOTICE = 1;

    static final int BIRTH_TRIES = 5;
    private static final Duration KEPT = Duration.ofDays(30);

    private final SessionRepository sessions;
    private final ReachedPeople people;
    private final CitizenKey key;
    private final Clock clock;

    CitizenSessions(SessionRepository sessions, ReachedPeople people, CitizenKey key, Clock clock) {
        this.sessions = sessions;
        this.people = people;
        this.key = key;
        this.clock = clock;
    }

    /**
     * A telephone is a family's: all who are reached at it are offered, and none is open before the birth date is said.
     *
     * @param phone proven by a code
     * @return what the cookie holds
     */
    public String begin(String phone, String language) {
        var now = clock.instant();
        var account = sessions.account(TimeOrderedId.next(clock), key.of("phone", phone), NOTICE, language, now);
        var id = UUID.randomUUID();
        sessions.begin(id, account, now, now.plus(LIFE));
        sessions.offer(
                id, people.at(phone).stream().map(person -> person.id().value()).toList(), null);
        return token(id);
    }

    /** @param person proven by papers and a receipt */
    String beginAs(UUID person) {
        var now = clock.instant();
        var id = UUID.randomUUID();
        sessions.begin(id, null, now, now.plus(LIFE));
        sessions.offer(id, List.of(person), now);
        return token(id);
    }

    @Transactional(readOnly = true)
    public Optional<CitizenSession> find(@Nullable String token) {
        return id(token)
                .flatMap(id -> sessions.find(id, clock.instant()))
                .map(alive -> new CitizenSession(
                        alive.id(),
                        alive.account(),
                        sessions.offered(alive.id()).stream()
                                .map(this::shown)
                                .flatMap(Optional::stream)
                                .toList()));
    }

    /** @param birth yyyy-MM-dd, or yyyy where only the year is registered */
    @Transactional(noRollbackFor = RuleBroken.class)
    public void unlock(CitizenSession session, UUID person, String birth) {
        CitizensRule.BIRTH_WRONG.brokenIf(!sessions.attempt(session.id(), person, BIRTH_TRIES));
        var known = people.find(person);
        CitizensRule.BIRTH_WRONG.brokenIf(known.isEmpty() || !born(known.get(), birth));
        sessions.unlock(session.id(), person, clock.instant());
    }

    public void end(CitizenSession session) {
        sessions.end(session.id(), clock.instant());
    }

    /** The records of the rooms are no part of the account and stay. */
    public void delete(CitizenSession session) {
        if (session.account() == null) {
            end(session);
        } else {
            sessions.deleteAccount(session.account());
        }
    }

    @Scheduled(initialDelay = 9, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        sessions.forget(clock.instant().minus(KEPT));
    }

    static boolean born(Person person, String said) {
        LocalDate day = person.birthOn();
        var year = person.birthYear();
        if (day != null) {
            return same(day.toString(), said);
        }
        return year != null && said.length() >= 4 && same(year.toString(), said.substring(0, 4));
    }

    static boolean same(String known, String said) {
        return MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<OwnPerson> shown(SessionRepository.Offered offered) {
        return people.find(offered.person()).map(person -> {
            var name = person.fullName();
            return new OwnPerson(
                    offered.person(),
                    offered.unlocked() ? name : name.substring(name.lastIndexOf(' ') + 1),
                    offered.unlocked());
        });
    }

    private String token(UUID id) {
        return encoded(bytes(id)) + "." + encoded(key.of("session", id.toString()));
    }

    private Optional<UUID> id(@Nullable String token) {
        try {
            var parts = Objects.requireNonNullElse(token, "").split("\\.", 2);
            var buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(parts[0]));
            var id = new UUID(buffer.getLong(), buffer.getLong());
            return same(token(id), String.valueOf(token)) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException forged) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
