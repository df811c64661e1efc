package vn.vungxanh.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.storage.HouseDatabase;
import vn.vungxanh.support.HouseTest;

@HouseTest
class OneTimeLinksTest {

    private static final String NEW_PASSWORD = "sáng nay trời nhiều mây";

    @Autowired
    MockMvc browser;

    @Autowired
    OneTimeLinks links;

    @Autowired
    StaffAdministration administration;

    @Autowired
    ApplicationContext house;

    HouseStaff accounts;

    @BeforeEach
    void house() {
        accounts = HouseStaff.of(house);
    }

    @Test
    void aLinkSetsAPasswordOnce() throws Exception {
        var account = accounts.withPassword("forgetful", true, "103", Role.UNIT_OFFICER);
        var word = links.forPassword(account.id());

        assertThat(status(get("/access/password/" + word))).isEqualTo(200);
        assertThat(status(setPassword(word))).isEqualTo(302);

        assertThat(status(setPassword(word))).isEqualTo(422);
        assertThat(brokenBy(word)).isEqualTo(AccessRule.LINK_SPENT);
    }

    @Test
    void aNewerLinkReplacesTheOlder() {
        var account = accounts.withPassword("asks-twice", true, "103", Role.UNIT_OFFICER);
        var older = links.forPassword(account.id());
        links.forPassword(account.id());

        assertThat(brokenBy(older)).isEqualTo(AccessRule.LINK_SPENT);
    }

    @Test
    void aResetEndsTheOldPasswordAtOnce() throws Exception {
        var account = accounts.withPassword("reset", true, "103", Role.UNIT_OFFICER);
        var admin = accounts.scope("11", Role.ADMINISTRATOR);

        ActingAs.run(admin, () -> administration.passwordLink(admin, account.id()));

        var answer = browser.perform(post("/login")
                        .param("login", "reset")
                        .param("password", HouseStaff.PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getHeader("Location")).isEqualTo("/login?error");
    }

    @Test
    void whereAnAdministratorExistsNoLinkMakesAnother() throws Exception {
        var word = links.forFirstAdministrator();
        accounts.withPassword("already-there", true, "11", Role.ADMINISTRATOR);

        assertThat(status(first(word, "intruder", "11"))).isEqualTo(422);
        assertThat(house.getBean(StaffRepository.class).withLogin("intruder")).isEmpty();
    }

    @Test
    void theFirstAdministratorIsMadeOnceAndStillNeedsTheSecondFactor() throws Exception {
        try (var connection = HouseDatabase.connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update access.staff set disabled = true, version = version + 1 where password_hash is not null");
        }
        var word = links.forFirstAdministrator();
        assertThat(status(get("/access/first/" + word))).isEqualTo(200);
        assertThat(status(first(word, "first", "nowhere at all"))).isEqualTo(422);

        assertThat(status(first(word, "first", "11"))).isEqualTo(302);

        assertThat(status(first(word, "second", "11"))).isEqualTo(422);
        var made = house.getBean(StaffRepository.class).withLogin("first").orElseThrow();
        assertThat(made.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(made.secondFactorExempt()).isFalse();
        assertThat(house.getBean(StaffRepository.class).withLogin("second")).isEmpty();
    }

    @Test
    void anInventedLinkOpensNothing() throws Exception {
        assertThat(status(get("/access/first/invented"))).isEqualTo(422);
        assertThat(status(get("/access/password/invented"))).isEqualTo(422);
    }

    private static MockHttpServletRequestBuilder setPassword(String word) {
        return post("/access/password/" + word)
                .param("password", NEW_PASSWORD)
                .param("repeated", NEW_PASSWORD)
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder first(String word, String login, String unit) {
        return post("/access/first/" + word)
                .param("login", login)
                .param("name", "Người Quản Trị")
                .param("unit", unit)
                .param("password", NEW_PASSWORD)
                .param("repeated", NEW_PASSWORD)
                .with(csrf());
    }

    private Object brokenBy(String word) {
        return Objects.requireNonNull(catchThrowableOfType(RuleBroken.class, () -> links.open(word)))
                .rule();
    }

    private int status(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse().getStatus();
    }
}
