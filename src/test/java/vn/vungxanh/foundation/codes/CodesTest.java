package vn.vungxanh.foundation.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.HouseTest;

@HouseTest
class CodesTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Codes codes;

    @Autowired
    CodeKeys keys;

    @Autowired
    CodeRevocations revocations;

    @Autowired
    KeyRing ring;

    @Autowired
    RevokedCodes revoked;

    @Autowired
    CodeAddress address;

    @Autowired
    Clock clock;

    UUID subject;
    Scope administrator;

    @BeforeEach
    void somebody() {
        subject = UUID.randomUUID();
        administrator = HouseStaff.of(house).scope("11", Role.ADMINISTRATOR);
    }

    @Test
    void aCodeSaysWhatWasSigned() {
        var until = clock.instant().plus(Duration.ofHours(3));

        var opened = codes.open(codes.issue(CodeKind.PERSON, subject, until));

        assertThat(opened.kind()).isEqualTo(CodeKind.PERSON);
        assertThat(opened.subject()).isEqualTo(subject);
        assertThat(opened.expiresAt()).isEqualTo(until.truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void noCodeLivesLongerThanTheRuleOfItsKind() {
        var opened =
                codes.open(codes.issue(CodeKind.PERSON, subject, clock.instant().plus(Duration.ofDays(900))));

        assertThat(Duration.between(opened.issuedAt(), opened.expiresAt())).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void everyFlippedBitOfEveryByteIsRefused() {
        var bytes = Base64.getUrlDecoder().decode(codes.issue(CodeKind.PLACE, subject));

        for (var at = 0; at < bytes.length; at++) {
            for (var bit = 0; bit < 8; bit++) {
                bytes[at] ^= (byte) (1 << bit);
                var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
                assertThat(refusal(codes, forged)).isIn(CodesRule.FOREIGN, CodesRule.UNREADABLE);
                bytes[at] ^= (byte) (1 << bit);
            }
        }
    }

    @Test
    void everyChangedLetterIsRefused() {
        var token = codes.issue(CodeKind.PLACE, subject);

        for (var at = 0; at < token.length(); at++) {
            for (var letter : "ABab01-_=/%é".toCharArray()) {
                if (token.charAt(at) != letter) {
                    var forged = token.substring(0, at) + letter + token.substring(at + 1);
                    assertThat(refusal(codes, forged)).isIn(CodesRule.FOREIGN, CodesRule.UNREADABLE);
                }
            }
        }
    }

    @Test
    void garbageOfAnyLengthIsUnreadable() {
        var chance = new Random(17);
        for (var length : new int[] {0, 1, 122, 123, 124, 4096}) {
            var bytes = new byte[length];
            chance.nextBytes(bytes);
            var garbage = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThat(refusal(codes, garbage)).isEqualTo(CodesRule.UNREADABLE);
        }
    }

    @Test
    void theKeyOfSomebodyElseIsForeignWhateverNumberItNames() throws Exception {
        var stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var now = clock.instant();
        for (var number : new int[] {ring.signer().number(), 31_000, 0, 65_535}) {
            var signed = new CodeText(number, 1, subject, now, now.plusSeconds(3600)).signed();
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(stranger.getPrivate());
            signature.update(signed);

            assertThat(refusal(codes, CodeText.token(signed, signature.sign()))).isEqualTo(CodesRule.FOREIGN);
        }
    }

    @Test
    void theScreenshotOfYesterdayIsExpiredAndSaysSinceWhen() {
        var token = codes.issue(CodeKind.PERSON, subject);
        var tomorrow = at(Duration.ofHours(24 + 3));

        assertThatThrownBy(() -> tomorrow.open(token)).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.rule()).isEqualTo(CodesRule.EXPIRED);
            assertThat(broken.details()).containsExactly(3L, 1);
        });
    }

    @Test
    void aClockThatIsADayBehindOpensNothingOfToday() {
        var token = codes.issue(CodeKind.PERSON, subject);

        assertThat(refusal(at(Duration.ofDays(-1)), token)).isEqualTo(CodesRule.FROM_FUTURE);
        assertThat(at(Duration.ofMinutes(-4)).open(token).subject()).isEqualTo(subject);
    }

    @Test
    void aGoodCodeOfAnotherKindIsRefused() {
        var token = codes.issue(CodeKind.PLACE, subject);

        assertThatThrownBy(() -> codes.open(token, CodeKind.PERSON))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(CodesRule.OTHER_KIND));
    }

    @Test
    void oneCodeIsTakenBackAndAnotherOfTheSamePlaceStaysGood() {
        var lost = at(Duration.ofHours(-1)).issue(CodeKind.PLACE, subject);
        var fresh = codes.issue(CodeKind.PLACE, subject);
        codes.open(lost);

        acting(() -> revocations.revoke(administrator, "https://vungxanh.example/q/" + lost, "áp phích bị mất"));

        assertThat(refusal(codes, lost)).isEqualTo(CodesRule.REVOKED);
        assertThat(codes.open(fresh).subject()).isEqualTo(subject);
    }

    @Test
    void allCodesOfASubjectAreTakenBackAtOnce() {
        var first = at(Duration.ofHours(-1)).issue(CodeKind.PERSON, subject);
        var second = codes.issue(CodeKind.PERSON, subject);

        acting(() -> revocations.revokeAll(administrator, CodeKind.PERSON, subject, "người dân báo mất máy"));

        assertThat(refusal(codes, first)).isEqualTo(CodesRule.REVOKED);
        assertThat(refusal(codes, second)).isEqualTo(CodesRule.REVOKED);
    }

    @Test
    void whatIsPrintedStaysGoodWhenAnotherKeySigns() {
        var printed = codes.issue(CodeKind.PLACE, subject);
        var before = ring.signer().number();

        acting(() -> keys.rotate(administrator));

        assertThat(ring.signer().number()).isNotEqualTo(before);
        assertThat(codes.open(printed).subject()).isEqualTo(subject);
        assertThat(codes.open(codes.issue(CodeKind.PLACE, subject)).subject()).isEqualTo(subject);
    }

    @Test
    void nothingThatARevokedKeySignedOpens() {
        acting(() -> keys.rotate(administrator));
        var leaked = ring.signer().number();
        var printed = codes.issue(CodeKind.PLACE, subject);
        codes.open(printed);

        acting(() -> keys.revoke(administrator, leaked, "khóa bị lộ"));

        assertThat(refusal(codes, printed)).isEqualTo(CodesRule.REVOKED);
        assertThat(ring.signer().number()).isNotEqualTo(leaked);
        assertThatThrownBy(() -> acting(() -> keys.revoke(administrator, leaked, "lần nữa")))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(CodesRule.KEY_REVOKED_ALREADY));
    }

    private void acting(Runnable work) {
        ActingAs.run(administrator, work);
    }

    private Codes at(Duration from) {
        return new Codes(ring, revoked, address, Clock.offset(clock, from));
    }

    private static Object refusal(Codes codes, String token) {
        try {
            return codes.open(token);
        } catch (RuleBroken broken) {
            return broken.rule();
        }
    }
}
