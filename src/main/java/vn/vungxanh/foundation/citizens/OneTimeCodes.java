package vn.vungxanh.foundation.citizens;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.SecretBox;
import vn.vungxanh.foundation.people.PhoneNumber;
import vn.vungxanh.kernel.TimeOrderedId;

/**
 * Six digits to a telephone: good for five minutes and five tries. Known and unknown telephones take the same way: the
 * same statements, the same answer; only the message goes out or not, on another thread.
 */
@Service
public class OneTimeCodes {

    static final Duration LIFE = Duration.ofMinutes(5);
    static final int TRIES = 5;
    /** Codes for one telephone, and from one place, within the window. */
    static final int PER_PHONE = 3;

    static final int PER_ADDRESS = 30;
    /** Over all codes of a telephone: whoever asks for ever new codes does not get ever new tries. */
    static final int TRIES_PER_PHONE = 12;

    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofDays(1);

    private final CodeRepository codes;
    private final ReachedPeople people;
    private final CitizenKey key;
    private final SecretBox box;
    private final Postman postman;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    OneTimeCodes(
            CodeRepository codes, ReachedPeople people, CitizenKey key, SecretBox box, Postman postman, Clock clock) {
        this.codes = codes;
        this.people = people;
        this.key = key;
        this.box = box;
        this.postman = postman;
        this.clock = clock;
    }

    /**
     * @param address from which somebody asks
     * @return under which the code is entered; says nothing about the telephone
     */
    @Transactional
    public UUID ask(String phone, String address, String language) {
        var number = PhoneNumber.parse(phone).orElseThrow(CitizensRule.PHONE_MALFORMED::broken);
        var now = clock.instant();
        var from = key.of("address", address);
        CitizensRule.TOO_MANY.brokenIf(codes.askedFrom(from, now.minus(WINDOW)) >= PER_ADDRESS, WINDOW.toMinutes());
        var hash = key.of("phone", number.value());
        codes.queueFor(hash);
        var known = people.anybody(number);
        var often = codes.askedFor(hash, now.minus(WINDOW)) >= PER_PHONE;
        var id = TimeOrderedId.next(clock);
        var digits = "%06d".formatted(chance.nextInt(1_000_000));
        var sent = known && !often;
        codes.add(
                new CodeRepository.Code(id, hash, sealed(number.value()), hashOf(id, digits), sent, now.plus(LIFE)),
                from,
                now);
        postman.afterCommit(sent ? number.value() : null, digits, language);
        return id;
    }

    /** @return the telephone that the code went to */
    @Transactional(noRollbackFor = vn.vungxanh.kernel.RuleBroken.class)
    public String prove(UUID asked, String typed) {
        var now = clock.instant();
        var digits = typed.replaceAll("\\D", "");
        var said = hashOf(asked, digits);
        var code = codes.attempt(asked, TRIES, now);
        var right = code.filter(each -> MessageDigest.isEqual(each.code(), said) && each.sent())
                .filter(each -> codes.triedFor(each.phone(), now.minus(WINDOW)) <= TRIES_PER_PHONE)
                .filter(each -> codes.use(each.id(), now));
        var sealed = right.orElseThrow(CitizensRule.CODE_WRONG::broken).sealed();
        return new String(box.open(sealed), StandardCharsets.UTF_8);
    }

    @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    @Transactional
    void forget() {
        codes.forget(clock.instant().minus(KEPT));
    }

    private byte[] sealed(String phone) {
        return box.seal(phone.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] hashOf(UUID id, String digits) {
        return key.of("code " + id, digits);
    }
}
