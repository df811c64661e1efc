package vn.vungxanh.surveillance.selftests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.testing.Clinic;
import vn.vungxanh.surveillance.testing.PersonResult;
import vn.vungxanh.surveillance.testing.SpecimenId;
import vn.vungxanh.surveillance.testing.Taker;
import vn.vungxanh.surveillance.testing.TestQueries;
import vn.vungxanh.surveillance.testing.TestResult;

/** Rapid tests that people did themselves. */
@HouseTest
class SelfTestsTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    private Clinic clinic;
    private Person person;

    @BeforeEach
    void somebodyWithAKit() {
        clinic = new Clinic(house);
        person = clinic.people(1).get(0);
    }

    @Test
    void aSelfTestKeepsItsEvidenceAndAPositiveAsksForAPcr() {
        var tube = report("Kit A, lô 12", "https://zalo.me/g/x");

        var kept = clinic.asProvince(() -> clinic.bean(TestQueries.class).open(clinic.province, tube));
        assertThat(kept.taker()).isEqualTo(Taker.SELF);
        assertThat(kept.photo()).isEqualTo("anh/2021/05/24/17");
        assertThat(clinic.testsOf(person).get(0).result()).isEqualTo(PersonResult.POSITIVE);
        assertThat(clinic.due(person)).isEqualTo(1);
    }

    @Test
    void aKitWithoutANameAndACallThatIsNoAddressAreRefused() {
        refused(" ", null, SelftestsRule.KIT_NEEDED);
        refused("Kit A", "http://zalo.me/g/x", SelftestsRule.VIDEO_NEEDS_HTTPS);
    }

    @Test
    void whatCannotBeReadIsAnsweredWithTheFormAsItWasTyped() throws Exception {
        for (var language : List.of("vi", "en")) {
            browser.perform(post("/testing/self")
                            .param("lang", language)
                            .param("person", "Không Có Ai Như Vậy")
                            .param("kit", "Kit A, lô 12")
                            .param("result", "PERHAPS")
                            .with(csrf())
                            .with(clinic.staff.signedIn("103", Role.UNIT_OFFICER)))
                    .andExpect(status().is(422))
                    .andExpect(content().string(containsString("Kit A, lô 12")))
                    .andExpect(content().string(not(containsString("selftests."))));
        }
    }

    @Test
    void whoMayNotIsRefused() throws Exception {
        browser.perform(get("/testing/self").with(clinic.staff.signedIn("103", Role.UNIT_OFFICER)))
                .andExpect(status().isOk());
        browser.perform(get("/testing/self").with(clinic.staff.signedIn("11", Role.COMMITTEE)))
                .andExpect(status().isForbidden());
    }

    private void refused(String kit, String video, Rule rule) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> report(kit, video))
                .matches(broken -> broken.rule() == rule);
    }

    private SpecimenId report(String kit, String video) {
        return clinic.asProvince(() -> clinic.bean(SelfTests.class)
                .report(
                        clinic.province,
                        person,
                        clinic.hoursAgo(2),
                        TestResult.POSITIVE,
                        kit,
                        "anh/2021/05/24/17",
                        video));
    }
}
