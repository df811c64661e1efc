package vn.vungxanh.surveillance.laboratories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class LaboratoryPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    @Autowired
    Laboratories laboratories;

    private HouseStaff staff;
    private RequestPostProcessor epidemiologist;
    private String code;

    @BeforeEach
    void somebodyWhoKeepsTheRegister() {
        staff = HouseStaff.of(house);
        epidemiologist = staff.signedIn("11", Role.EPIDEMIOLOGIST);
        code = "L" + UUID.randomUUID().toString().substring(24).toUpperCase(Locale.ROOT);
    }

    @Test
    void aLaboratoryIsEnteredChangedAndListed() throws Exception {
        browser.perform(form("/testing/labs", "300")).andExpect(redirectedUrl("/testing/labs"));
        var known = laboratories.withCode(code).orElseThrow();
        assertThat(known.singlePerDay()).isEqualTo(300);

        browser.perform(form("/testing/labs/" + known.id(), "400").param("version", "" + known.version()))
                .andExpect(redirectedUrl("/testing/labs"));
        assertThat(laboratories.get(known.id()).singlePerDay()).isEqualTo(400);
        browser.perform(form("/testing/labs/" + known.id(), "500").param("version", "" + known.version()))
                .andExpect(status().isConflict());

        browser.perform(get("/testing/labs").with(epidemiologist))
                .andExpect(content().string(containsString(code)));
        browser.perform(get("/api/v1/labs").with(epidemiologist))
                .andExpect(content().string(containsString(code)));
    }

    @Test
    void badInputIsAnsweredWithTheFormAsItWasTyped() throws Exception {
        browser.perform(form("/testing/labs", "many"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString(code)))
                .andExpect(content().string(containsString("value=\"many\"")));
        browser.perform(post("/testing/labs").param("code", "x").with(csrf()).with(epidemiologist))
                .andExpect(status().is(422));
    }

    @Test
    void theFormStandsInBothLanguagesForWhoKeepsTheRegister() throws Exception {
        for (var language : List.of("vi", "en")) {
            browser.perform(get("/testing/labs/new").param("lang", language).with(epidemiologist))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("laboratories."))));
        }
        browser.perform(get("/testing/labs/new").with(staff.signedIn("11", Role.COMMITTEE)))
                .andExpect(status().isForbidden());
    }

    private MockHttpServletRequestBuilder form(String address, String single) {
        return post(address)
                .param("code", code)
                .param("name", "Phòng xét nghiệm " + code)
                .param("unit", "Si Pa Phìn")
                .param("kind.PCR_SCREENING", "on")
                .param("single", single)
                .param("most", "900")
                .param("pooled", "3000")
                .param("confirmatory", "0")
                .param("since", "2021-03-01")
                .param("active", "on")
                .with(csrf())
                .with(epidemiologist);
    }
}
