package vn.vungxanh.foundation.codes;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The door to signed codes. Neither issuing nor opening one needs a transaction or somebody signed in. */
@Component
public class Codes {

    /** Clocks of two machines differ a little. */
    static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private static final int MOST_REMEMBERED = 50_000;

    private final KeyRing ring;
    private final RevokedCodes revoked;
    private final CodeAddress address;
    private final Clock clock;
    /** Signatures already found good, for posters are opened thousands of times; only good ones are ever put here. */
    private final Map<String, CodeText> verified = new ConcurrentHashMap<>();

    Codes(KeyRing ring, RevokedCodes revoked, CodeAddress address, Clock clock) {
        this.ring = ring;
        this.revoked = revoked;
        this.address = address;
        this.clock = clock;
    }

    /** In force for as long as the rule of this kind allows today. */
    public String issue(CodeKind kind, UUID subject) {
        return issue(kind, subject, Instant.MAX);
    }

    /**
     * Issued within the same second for the same subject and time, it is the same code.
     *
     * @param subject a random id that says nothing without the database, never a number of a person's papers
     * @param expiresAt when the rule of this kind ends earlier, that is what counts
     */
    public String issue(CodeKind kind, UUID subject, Instant expiresAt) {
        var issuedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var latest = issuedAt.plus(CodeLives.longest(kind, issuedAt));
        var until = expiresAt.isBefore(latest) ? expiresAt.truncatedTo(ChronoUnit.SECONDS) : latest;
        var signer = ring.signer();
        var signed = new CodeText(signer.number(), kind.number(), subject, issuedAt, until).signed();
        try {
            var signature = Signature.getInstance(KeyRing.ALGORITHM);
            signature.initSign(signer.key());
            signature.update(signed);
            return CodeText.token(signed, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws vn.vungxanh.kernel.RuleBroken a {@link CodesRule}: what is wrong with it */
    public Opened open(String token) {
        return open(token, clock.instant());
    }

    /** As it was at an instant: for what was scanned where there was no network. What is revoked is so for all times. */
    public Opened open(String token, Instant now) {
        var text = verified(token);
        var verifier = ring.verifier(text.key());
        CodesRule.REVOKED.brokenIf(verifier == null || verifier.revoked());
        var kind = CodeKind.numbered(text.kind()).orElseThrow(CodesRule.UNREADABLE::broken);
        var opened = new Opened(kind, text.subject(), text.issuedAt(), text.expiresAt());
        if (now.isBefore(opened.issuedAt().minus(CLOCK_TOLERANCE))) {
            throw because(CodesRule.FROM_FUTURE, Duration.between(now, opened.issuedAt()));
        }
        if (!now.isBefore(opened.expiresAt())) {
            throw because(CodesRule.EXPIRED, Duration.between(opened.expiresAt(), now));
        }
        CodesRule.REVOKED.brokenIf(revoked.contains(opened));
        return opened;
    }

    /** As {@link #open(String)}, and it must be of this kind. */
    public Opened open(String token, CodeKind wanted) {
        var opened = open(token);
        CodesRule.OTHER_KIND.brokenIf(opened.kind() != wanted);
        return opened;
    }

    /** The picture to scan: an SVG of the absolute address {@code /q/{token}}, with its quiet zone. */
    public String svg(String token) {
        return picture(token).svg();
    }

    public QrPicture picture(String token) {
        return QrPicture.of(address.of(token));
    }

    /** The absolute address that the picture says. */
    public String address(String token) {
        return address.of(token);
    }

    /** The token in what a scanner read: the token itself or an address that ends in {@code /q/{token}}. */
    public static String tokenIn(String scanned) {
        var text = scanned.strip();
        var at = text.lastIndexOf("/q/");
        return at < 0 ? text : text.substring(at + 3);
    }

    private CodeText verified(String token) {
        var known = token.length() == CodeText.LETTERS ? verified.get(token) : null;
        if (known != null) {
            return known;
        }
        var parts = CodeText.read(token);
        var verifier = ring.verifier(parts.text().key());
        CodesRule.FOREIGN.brokenIf(verifier == null || !signedBy(verifier.key(), parts));
        if (verified.size() >= MOST_REMEMBERED) {
            verified.clear();
        }
        verified.put(token, parts.text());
        return parts.text();
    }

    private static boolean signedBy(PublicKey key, CodeText.Parts parts) {
        try {
            var signature = Signature.getInstance(KeyRing.ALGORITHM);
            signature.initVerify(key);
            signature.update(parts.signed());
            return signature.verify(parts.signature());
        } catch (GeneralSecurityException notEvenASignature) {
            return false;
        }
    }

    private static vn.vungxanh.kernel.RuleBroken because(CodesRule rule, Duration since) {
        var age = Age.of(since);
        return rule.broken(age.count(), age.unit());
    }
}
