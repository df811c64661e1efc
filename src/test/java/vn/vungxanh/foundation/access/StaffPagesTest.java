package vn.vungxanh.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.support.HouseTest;

@HouseTest
class StaffPagesTest {

    private static final String SENTENCE = "một câu đủ dài";

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    @Autowired
    StaffRepository staff;

    HouseStaff accounts;
    RequestPostProcessor province;

    @BeforeEach
    void staff() {
        accounts = HouseStaff.of(house);
        province = accounts.signedIn("11", Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/access/me",
                "/access/staff",
                "/access/staff?q=can+bo&page=2",
                "/access/staff/new",
                "/access/audit",
                "/access/audit?login=administrator.11&deed=WROTE&day=2021-05-24",
                "/access/audit?subject=00000000-0000-0000-0000-000000000001",
                "/access/second-factor"
            })
    void everyPageSpeaksBothLanguages(String page) throws Exception {
        for (var language : new String[] {"vi", "en"}) {
            var answer = answer(get(page + (page.contains("?") ? "&" : "?") + "lang=" + language)
                    .with(province));

            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getContentAsString()).contains("lang=\"" + language + "\"");
        }
    }

    @Test
    void aNewAccountSetsItsPasswordByTheLinkAndSignsIn() throws Exception {
        var created = answer(account("lo.thi.hoa", "03199").with(province));
        assertThat(created.getStatus()).isEqualTo(200);
        var link = Pattern.compile("/access/password/[\\w-]+").matcher(created.getContentAsString());
        assertThat(link.find()).isTrue();

        answer(post(link.group())
                .param("password", SENTENCE)
                .param("repeated", SENTENCE)
                .with(csrf()));

        var signedIn = answer(post("/login")
                .param("login", "lo.thi.hoa")
                .param("password", SENTENCE)
                .with(csrf()));
        assertThat(signedIn.getHeader("Location")).isEqualTo("/");
    }

    @Test
    void anAccountOfAnotherJurisdictionDoesNotExist() throws Exception {
        var district = accounts.signedIn("103", Role.ADMINISTRATOR);
        var above = accounts.withPassword("above", true, "11", Role.COMMITTEE).id();

        assertThat(answer(get("/access/staff/" + above).with(district)).getStatus())
                .isEqualTo(404);
        assertThat(answer(get("/access/staff/" + UUID.randomUUID()).with(district))
                        .getStatus())
                .isEqualTo(404);
        assertThat(answer(get("/access/staff?q=above").with(district)).getContentAsString())
                .doesNotContain(above.toString());
        assertThat(answer(get("/access/staff?q=above").with(province)).getContentAsString())
                .contains(above.toString());
    }

    @Test
    void nobodyMakesAnAccountAboveHisOwnUnit() throws Exception {
        var district = accounts.signedIn("103", Role.ADMINISTRATOR);

        assertThat(answer(account("too.high", "11").with(district)).getStatus()).isEqualTo(422);
        assertThat(staff.withLogin("too.high")).isEmpty();
    }

    @Test
    void aNameOfSeveralUnitsIsSettledByChoice() throws Exception {
        var refused = answer(account("somewhere", "Thanh An").with(province));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("type=\"radio\" name=\"unit\"");
    }

    @Test
    void nobodyTakesTheAdministrationFromHimself() throws Exception {
        var own = staff.withLogin("administrator.11").orElseThrow();
        var request = post("/access/staff/" + own.id())
                .param("name", own.name())
                .param("unit", "11")
                .param("roles", "COMMITTEE")
                .param("version", Integer.toString(own.version()))
                .with(csrf());

        assertThat(answer(request.with(province)).getStatus()).isEqualTo(422);
    }

    @Test
    void whoIsNoAdministratorIsRefused() throws Exception {
        var officer = accounts.signedIn("103", Role.UNIT_OFFICER);

        for (var page : new String[] {"/access/staff", "/access/staff/new", "/access/audit"}) {
            assertThat(answer(get(page).with(officer)).getStatus()).isEqualTo(403);
        }
        assertThat(answer(account("not.allowed", "03199").with(officer)).getStatus())
                .isEqualTo(403);
    }

    @Test
    void aTokenIsShownOnceAndOnlyWithPermissionsOfItsOwner() throws Exception {
        var officer = accounts.signedIn("103", Role.UNIT_OFFICER);

        assertThat(answer(token("IMPORT").with(officer)).getContentAsString()).containsPattern("vx_[\\w-]{43}");
        assertThat(answer(get("/access/me").with(officer)).getContentAsString()).doesNotContainPattern("vx_[\\w-]{43}");
        assertThat(answer(token("ADMINISTER").with(officer)).getStatus()).isEqualTo(422);
    }

    private static MockHttpServletRequestBuilder token(String permission) {
        return post("/access/me/tokens")
                .param("label", "phần mềm xét nghiệm")
                .param("days", "30")
                .param("permissions", permission)
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder account(String login, String unit) {
        return post("/access/staff")
                .param("login", login)
                .param("name", "Lò Thị Hoa")
                .param("unit", unit)
                .param("roles", "UNIT_OFFICER")
                .with(csrf());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }
}
