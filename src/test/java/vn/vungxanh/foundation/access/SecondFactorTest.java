package vn.vungxanh.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.HouseTest;

@HouseTest
class SecondFactorTest {

    @Autowired
    MockMvc browser;

    @Autowired
    SecondFactor secondFactor;

    @Autowired
    CredentialRepository credentials;

    @Autowired
    Scopes scopes;

    @Autowired
    StaffRepository staff;

    @Autowired
    ApplicationContext house;

    HouseStaff accounts;

    @BeforeEach
    void house() {
        accounts = HouseStaff.of(house);
    }

    /** Appendix B of RFC 6238, last six digits. */
    @Test
    void theCodesAreThoseOfTheStandard() {
        var secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

        assertThat(PhoneCodes.code(secret, Instant.ofEpochSecond(59).getEpochSecond() / 30))
                .isEqualTo("287082");
        assertThat(PhoneCodes.code(secret, 1111111109L / 30)).isEqualTo("081804");
        assertThat(PhoneCodes.base32(secret)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    @Test
    void administrationWaitsForTheSecondFactor() throws Exception {
        var account = accounts.withPassword("two-factors", false, "11", Role.ADMINISTRATOR);
        var session = signIn("two-factors");
        var refused = browser.perform(get("/access/staff").session(session)).andReturn();
        assertThat(refused.getResponse().getHeader("Location"))
                .isEqualTo("/access/second-factor?next=%2Faccess%2Fstaff");

        browser.perform(get("/access/second-factor").session(session));
        var enrolment = (SecondFactor.Enrolment) Objects.requireNonNull(session.getAttribute("access.enrolment"));
        var shown = browser.perform(post("/access/second-factor")
                        .param("code", codeNow(enrolment.secret()))
                        .param("next", "/access/staff")
                        .with(csrf())
                        .session(session))
                .andReturn();

        assertThat(shown.getResponse().getHeader("Location")).isEqualTo("/access/staff");
        assertThat(browser.perform(get("/access/staff").session(session))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        assertThat(staff.find(account.id()).orElseThrow().hasSecondFactor()).isTrue();
    }

    @Test
    void aCodeCountsOnce() {
        var scope = scope(accounts.withPassword("replay", false, "11", Role.ADMINISTRATOR));
        var enrolment = secondFactor.begin(scope);
        var code = codeNow(enrolment.secret());
        ActingAs.run(scope, () -> secondFactor.enrol(scope, enrolment, code));

        assertThat(brokenBy(scope, code)).isEqualTo(AccessRule.CODE_REPEATED);
    }

    @Test
    void wrongCodesAreCounted() {
        var scope = scope(accounts.withPassword("guesses-codes", false, "11", Role.ADMINISTRATOR));
        var enrolment = secondFactor.begin(scope);
        ActingAs.run(scope, () -> secondFactor.enrol(scope, enrolment, codeNow(enrolment.secret())));
        for (var i = 0; i < SignInThrottle.FAILURES_OF_AN_ACCOUNT; i++) {
            assertThat(brokenBy(scope, "no code")).isEqualTo(AccessRule.CODE_WRONG);
        }

        assertThat(brokenBy(scope, "no code")).isEqualTo(AccessRule.TOO_MANY_CODES);
    }

    @Test
    void theSecretLiesSealedInTheDatabase() {
        var scope = scope(accounts.withPassword("sealed", false, "11", Role.ADMINISTRATOR));
        var enrolment = secondFactor.begin(scope);
        ActingAs.run(scope, () -> secondFactor.enrol(scope, enrolment, codeNow(enrolment.secret())));

        var stored = credentials.secret(scope.staff()).orElseThrow();

        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(enrolment.secret(), StandardCharsets.ISO_8859_1));
    }

    @Test
    void exportNeedsTheSecondFactorAndViewingDoesNot() {
        var account = accounts.withPassword("exports", false, "11", Role.EPIDEMIOLOGIST);

        assertThat(scopes.authenticate(account, false).scope().permissions())
                .contains(Permission.VIEW_CASES)
                .doesNotContain(Permission.EXPORT);
        assertThat(scopes.authenticate(account, true).scope().permissions()).contains(Permission.EXPORT);
    }

    private Object brokenBy(Scope scope, String code) {
        return Objects.requireNonNull(catchThrowableOfType(
                        RuleBroken.class, () -> ActingAs.run(scope, () -> secondFactor.verify(scope, code))))
                .rule();
    }

    private static String codeNow(byte[] secret) {
        return PhoneCodes.code(secret, new WallClock().instant().getEpochSecond() / 30);
    }

    private Scope scope(StaffAccount account) {
        return scopes.authenticate(account, false).scope();
    }

    private MockHttpSession signIn(String login) throws Exception {
        var result = browser.perform(post("/login")
                        .param("login", login)
                        .param("password", HouseStaff.PASSWORD)
                        .with(csrf()))
                .andReturn();
        return (MockHttpSession) Objects.requireNonNull(result.getRequest().getSession(false));
    }
}
