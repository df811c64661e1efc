package vn.vungxanh.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.vungxanh.support.HouseTest;

@HouseTest
class SignInTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    @Autowired
    StaffRepository staff;

    HouseStaff accounts;

    @BeforeEach
    void house() {
        accounts = HouseStaff.of(house);
    }

    @Test
    void theRightPasswordOpensASession() throws Exception {
        accounts.withPassword("opens", true, "11", Role.ADMINISTRATOR);

        var session = signIn("opens", HouseStaff.PASSWORD);

        assertThat(status(get("/access/me").session(session))).isEqualTo(200);
    }

    @Test
    void aSessionIsNewAfterSigningIn() throws Exception {
        accounts.withPassword("fixation", true, "11", Role.COMMITTEE);
        var planted = new MockHttpSession();
        var before = planted.getId();

        browser.perform(login("fixation", HouseStaff.PASSWORD).session(planted));

        assertThat(planted.getId()).isNotEqualTo(before);
    }

    @Test
    void anUnknownLoginIsAnsweredLikeAWrongPassword() throws Exception {
        accounts.withPassword("known", true, "11", Role.COMMITTEE);

        var wrong = answer(login("known", "a wrong password"));
        var unknown = answer(login("nobody", "a wrong password"));

        assertThat(unknown.getStatus()).isEqualTo(wrong.getStatus()).isEqualTo(302);
        assertThat(unknown.getHeader("Location"))
                .isEqualTo(wrong.getHeader("Location"))
                .isEqualTo("/login?error");
        assertThat(unknown.getContentAsString()).isEqualTo(wrong.getContentAsString());
    }

    @Test
    void theEleventhFailureIsToldWhenToTryAgain() throws Exception {
        accounts.withPassword("guessed", true, "11", Role.COMMITTEE);
        for (var i = 0; i < SignInThrottle.FAILURES_OF_AN_ACCOUNT; i++) {
            assertThat(status(login("guessed", "guess " + i))).isEqualTo(302);
        }

        var blocked = answer(login("guessed", HouseStaff.PASSWORD));

        assertThat(blocked.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(blocked.getHeader("Retry-After"))).isBetween(1, 601);
    }

    @Test
    void oneAddressMayNotTryManyAccounts() throws Exception {
        for (var i = 0; i < SignInThrottle.FAILURES_OF_AN_ADDRESS; i++) {
            status(from("10.9.9.9", login("somebody" + i, "guess")));
        }

        assertThat(status(from("10.9.9.9", login("somebody", "guess")))).isEqualTo(429);
        assertThat(status(from("10.9.9.8", login("somebody", "guess")))).isEqualTo(302);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        var request = post("/login").param("login", "x").param("password", "y");

        assertThat(status(request)).isEqualTo(403);
    }

    @Test
    void pagesAskForASignIn() throws Exception {
        assertThat(answer(get("/access/me")).getHeader("Location")).endsWith("/login");
        assertThat(answer(get("/access/me").header("HX-Request", "true")).getHeader("HX-Redirect"))
                .isEqualTo("/login");
    }

    @Test
    void everyPageTellsTheBrowserItsLimits() throws Exception {
        var page = answer(get("/login").secure(true));

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getHeader("Content-Security-Policy"))
                .isEqualTo("default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                        + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
        assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
        assertThat(page.getHeader("Strict-Transport-Security")).contains("max-age");
    }

    @Test
    void signingOutEmptiesTheBrowsersCache() throws Exception {
        accounts.withPassword("leaves", true, "11", Role.COMMITTEE);
        var session = signIn("leaves", HouseStaff.PASSWORD);

        var out = answer(post("/logout").secure(true).with(csrf()).session(session));

        assertThat(out.getHeader("Clear-Site-Data")).contains("cache");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aRoleTakenAwayIsGoneWithTheNextRequest() throws Exception {
        var account = accounts.withPassword("demoted", true, "11", Role.ADMINISTRATOR);
        var session = signIn("demoted", HouseStaff.PASSWORD);
        assertThat(status(get("/access/staff").session(session))).isEqualTo(200);

        change(account, false, Role.COMMITTEE);

        assertThat(status(get("/access/staff").session(session))).isEqualTo(403);
    }

    @Test
    void aDisabledAccountHasNoSessionAnyMore() throws Exception {
        var account = accounts.withPassword("dismissed", true, "11", Role.COMMITTEE);
        var session = signIn("dismissed", HouseStaff.PASSWORD);

        change(account, true, Role.COMMITTEE);

        assertThat(status(get("/access/me").session(session))).isEqualTo(302);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aNewPasswordEndsTheSessionsOfTheOldOne() throws Exception {
        accounts.withPassword("renewed", true, "11", Role.COMMITTEE);
        var thief = signIn("renewed", HouseStaff.PASSWORD);
        var owner = signIn("renewed", HouseStaff.PASSWORD);

        browser.perform(post("/access/me/password")
                .param("old", HouseStaff.PASSWORD)
                .param("password", "một câu khác hẳn")
                .param("repeated", "một câu khác hẳn")
                .with(csrf())
                .session(owner));

        assertThat(status(get("/access/me").session(owner))).isEqualTo(200);
        assertThat(status(get("/access/me").session(thief))).isEqualTo(302);
    }

    private void change(StaffAccount account, boolean disabled, Role role) {
        var details = new StaffDetails(account.name(), account.home(), Set.of(role));
        assertThat(staff.change(account.id(), account.version(), details, disabled))
                .isTrue();
    }

    private MockHttpSession signIn(String login, String password) throws Exception {
        var result = browser.perform(login(login, password)).andReturn();
        assertThat(result.getResponse().getHeader("Location")).isEqualTo("/");
        return (MockHttpSession) Objects.requireNonNull(result.getRequest().getSession(false));
    }

    private static MockHttpServletRequestBuilder login(String login, String password) {
        return from(
                "10.0.0." + Math.abs(login.hashCode() % 200),
                post("/login").param("login", login).param("password", password).with(csrf()));
    }

    private static MockHttpServletRequestBuilder from(String address, MockHttpServletRequestBuilder request) {
        return request.with(any -> {
            any.setRemoteAddr(address);
            return any;
        });
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request).getStatus();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }
}
