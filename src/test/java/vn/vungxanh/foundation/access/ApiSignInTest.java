package vn.vungxanh.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.vungxanh.support.HouseTest;

/** An address that no room answers tells the two apart: 401 from the door, 404 behind it. */
@HouseTest
class ApiSignInTest {

    private static final String NOTHING_THERE = "/api/v1/nothing-there";

    @Autowired
    MockMvc client;

    @Autowired
    ApplicationContext house;

    @Autowired
    OwnAccount own;

    @Autowired
    BasicSignIn basic;

    @Autowired
    StaffRepository staff;

    @Autowired
    JdbcClient sql;

    HouseStaff accounts;

    @BeforeEach
    void house() {
        accounts = HouseStaff.of(house);
    }

    @Test
    void nobodyIsAnsweredWithAProblem() throws Exception {
        var answer = answer(get(NOTHING_THERE));

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getHeader("WWW-Authenticate")).startsWith("Basic");
    }

    @Test
    void aPasswordOpensTheApiWithoutASession() throws Exception {
        accounts.withPassword("api-password", true, "11", Role.EPIDEMIOLOGIST);

        var result = client.perform(get(NOTHING_THERE).with(httpBasic("api-password", HouseStaff.PASSWORD)))
                .andReturn();

        assertThat(result.getResponse().getStatus()).isEqualTo(404);
        assertThat(result.getRequest().getSession(false)).isNull();
    }

    @Test
    void aWrongPasswordIsThrottledHereToo() throws Exception {
        accounts.withPassword("api-guessed", true, "11", Role.EPIDEMIOLOGIST);
        for (var i = 0; i < SignInThrottle.FAILURES_OF_AN_ACCOUNT; i++) {
            assertThat(status("api-guessed", "guess " + i)).isEqualTo(401);
        }

        var blocked = answer(get(NOTHING_THERE).with(httpBasic("api-guessed", HouseStaff.PASSWORD)));

        assertThat(blocked.getStatus()).isEqualTo(429);
        assertThat(blocked.getHeader("Retry-After")).isNotNull();
    }

    @Test
    void aTokenOpensTheApiUntilItIsRevoked() throws Exception {
        var scope = scopeOf(accounts.withPassword("api-token", true, "11", Role.EPIDEMIOLOGIST));
        var word = ActingAs.call(scope, () -> own.createToken(scope, "phần mềm", Set.of(Permission.VIEW_CASES), 30));
        assertThat(status("api-token", word)).isEqualTo(404);

        var token = own.tokens(scope).get(0);
        ActingAs.run(scope, () -> own.revokeToken(scope, token.id()));

        assertThat(status("api-token", word)).isEqualTo(401);
    }

    @Test
    void aTokenMayNoMoreThanItWasMadeForAndNoMoreThanItsOwner() {
        var account = accounts.withPassword("api-narrow", true, "11", Role.EPIDEMIOLOGIST);
        var scope = scopeOf(account);
        var word = ActingAs.call(
                scope, () -> own.createToken(scope, "phần mềm", Set.of(Permission.VIEW_CASES, Permission.IMPORT), 30));
        assertThat(permissions("api-narrow", word)).containsExactlyInAnyOrder(Permission.VIEW_CASES, Permission.IMPORT);

        staff.change(
                account.id(),
                account.version(),
                new StaffDetails(account.name(), account.home(), Set.of(Role.COMMITTEE)),
                false);

        assertThat(permissions("api-narrow", word)).containsExactly(Permission.VIEW_CASES);
    }

    @Test
    void aTokenBelongsToItsOwnerOnly() throws Exception {
        var scope = scopeOf(accounts.withPassword("api-owner", true, "11", Role.EPIDEMIOLOGIST));
        accounts.withPassword("api-other", true, "11", Role.EPIDEMIOLOGIST);
        var word = ActingAs.call(scope, () -> own.createToken(scope, "phần mềm", Set.of(Permission.VIEW_CASES), 30));

        assertThat(status("api-other", word)).isEqualTo(401);
    }

    @Test
    void aRememberedPasswordIsForgottenWithTheAccountsNextChange() throws Exception {
        var account = accounts.withPassword("api-dismissed", true, "11", Role.EPIDEMIOLOGIST);
        assertThat(status("api-dismissed", HouseStaff.PASSWORD)).isEqualTo(404);

        staff.change(
                account.id(),
                account.version(),
                new StaffDetails(account.name(), account.home(), account.roles()),
                true);

        assertThat(status("api-dismissed", HouseStaff.PASSWORD)).isEqualTo(401);
    }

    @Test
    void aRememberedPasswordCostsNoHashing() throws Exception {
        accounts.withPassword("api-often", true, "11", Role.EPIDEMIOLOGIST);
        accounts.withPassword("api-seldom", true, "11", Role.EPIDEMIOLOGIST);
        status("api-often", HouseStaff.PASSWORD);

        sql.sql("update access.staff set password_hash = 'no hash' where login in ('api-often', 'api-seldom')")
                .update();

        assertThat(status("api-often", HouseStaff.PASSWORD)).isEqualTo(404);
        assertThat(status("api-seldom", HouseStaff.PASSWORD)).isEqualTo(401);
    }

    @Test
    void aPageOfAnotherSiteCannotWriteWithARememberedPassword() throws Exception {
        accounts.withPassword("api-browser", true, "11", Role.EPIDEMIOLOGIST);
        var request = post(NOTHING_THERE)
                .with(httpBasic("api-browser", HouseStaff.PASSWORD))
                .header("Sec-Fetch-Site", "cross-site");

        assertThat(answer(request).getStatus()).isEqualTo(403);
    }

    private Set<Permission> permissions(String login, String secret) {
        var who = basic.authenticate(new UsernamePasswordAuthenticationToken(login, secret));
        if (who instanceof StaffAuthentication authenticated) {
            return authenticated.scope().permissions();
        }
        throw new BadCredentialsException(login);
    }

    private Scope scopeOf(StaffAccount account) {
        return house.getBean(Scopes.class).authenticate(account, false).scope();
    }

    private int status(String login, String secret) throws Exception {
        return answer(get(NOTHING_THERE).with(httpBasic(login, secret))).getStatus();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return client.perform(request.with(any -> {
                    any.setRemoteAddr("10.1.0.1");
                    return any;
                }))
                .andReturn()
                .getResponse();
    }
}
