package vn.vungxanh.surveillance.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.surveillance.chains.Infection;
import vn.vungxanh.surveillance.chains.Infections;
import vn.vungxanh.surveillance.chains.Origin;
import vn.vungxanh.surveillance.presence.PlaceKind;

/** What a trace knows reaches the chains: check-ins in the movement of a case, likely infectors as a suggestion. */
@HouseTest
class TraceToChainTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Infections infections;

    private Hamlet hamlet;
    private RequestPostProcessor officer;
    private UUID caseId;
    private UUID infector;

    @BeforeEach
    void aCaseAndWhoInfectedIt() {
        hamlet = new Hamlet(house);
        officer = HouseStaff.of(house).signedIn("11", Role.EPIDEMIOLOGIST);
        var patient = hamlet.person();
        var source = hamlet.person();
        var shop = hamlet.place(PlaceKind.SHOP);
        hamlet.visits(patient, shop, hamlet.at(8, 0), hamlet.at(9, 0));
        hamlet.visits(source, shop, hamlet.at(8, 5), hamlet.at(8, 45));
        hamlet.visits(patient, hamlet.place(PlaceKind.RESTAURANT), hamlet.at(12, 0), null);
        caseId = hamlet.ill(patient);
        infector = hamlet.ill(source, hamlet.today().minusDays(3));
    }

    @Test
    void theMovementShowsCheckInsWithAndWithoutTheirEnd() throws Exception {
        browser.perform(get("/chains/cases/" + caseId + "/movement").with(officer))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("quét mã")))
                .andExpect(content().string(containsString("giờ ra ước tính")))
                .andExpect(content().string(containsString("/traces/cases/" + caseId + "?place=")));
    }

    @Test
    void theLikelyInfectorIsSuggestedAndAnOfficerTakesItOver() throws Exception {
        var code = hamlet.in(
                Hamlet.PROVINCE,
                scope -> house.getBean(CaseQueries.class)
                        .open(scope, new CaseId(infector))
                        .code());
        var form = "/chains/cases/" + caseId + "/infector";
        browser.perform(get(form).with(officer))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("code=" + code)))
                .andExpect(content().string(containsString("origin=TRACED")));
        browser.perform(get(form + "?code=" + code + "&basis=CONTACT&origin=TRACED")
                        .with(officer))
                .andExpect(content().string(containsString("value=\"" + code + "\"")));
        assertThat(stated()).isEmpty();

        browser.perform(post(form)
                        .with(csrf())
                        .with(officer)
                        .param("code", code)
                        .param("basis", "CONTACT")
                        .param("certainty", "PROBABLE")
                        .param("origin", "TRACED"))
                .andExpect(status().is3xxRedirection());

        assertThat(stated()).singleElement().satisfies(one -> {
            assertThat(one.infector()).isEqualTo(infector);
            assertThat(one.origin()).isEqualTo(Origin.TRACED);
        });
    }

    private List<Infection> stated() {
        return hamlet.in(Hamlet.PROVINCE, scope -> infections.of(scope, caseId));
    }
}
