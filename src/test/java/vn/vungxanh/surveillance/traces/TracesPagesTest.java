package vn.vungxanh.surveillance.traces;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.presence.PlaceKind;

@HouseTest
class TracesPagesTest {

    private static final String UNDER = "?definition=QD5053-2020";

    @Autowired
    private MockMvc browser;

    @Autowired
    private ApplicationContext house;

    private Hamlet hamlet;
    private RequestPostProcessor officer;
    private RequestPostProcessor elsewhere;
    private RequestPostProcessor committee;
    private UUID caseId;
    private UUID infector;
    private UUID contact;
    private String page;

    @BeforeEach
    void aCaseAndWhoInfectedIt() {
        hamlet = new Hamlet(house);
        var staff = HouseStaff.of(house);
        officer = staff.signedIn("11", Role.EPIDEMIOLOGIST);
        elsewhere = staff.signedIn("094", Role.UNIT_OFFICER);
        committee = staff.signedIn("11", Role.COMMITTEE);
        var patient = hamlet.person();
        var source = hamlet.person();
        contact = hamlet.person();
        var shop = hamlet.place(PlaceKind.SHOP);
        hamlet.visits(patient, shop, hamlet.at(8, 0), hamlet.at(9, 0));
        hamlet.visits(contact, shop, hamlet.at(8, 10), hamlet.at(8, 50));
        hamlet.visits(source, shop, hamlet.at(8, 5), hamlet.at(8, 45));
        caseId = hamlet.ill(patient);
        infector = hamlet.ill(source, hamlet.today().minusDays(3));
        page = "/traces/cases/" + caseId;
    }

    @Test
    void thePagesShowTheSummaryTheListAndTheEvidence() throws Exception {
        ok(page + UNDER, "F1 phải cách ly", "name=\"who\" value=\"all\"");
        ok(page + "/panel" + UNDER, page);
        ok(page + "/contacts/" + contact + UNDER, "timeline");
        ok(page + "/sources" + UNDER, "/cases/" + infector);
        ok(page + "/places" + UNDER, "Nơi ");
        ok(page + "/what-if" + UNDER, "name=\"minutes\"");
        ok(page + "/what-if" + UNDER + "&minutes=50", "<table");
        ok("/traces", "/traces/cases/");
        ok("/traces/shared?disease=" + hamlet.disease, caseId.toString());
        ok(page + UNDER + "&lang=en", "F1 to quarantine");
        browser.perform(get(page + UNDER + "&level=2")
                        .header("HX-Request", "true")
                        .with(officer))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<html"))));
        browser.perform(get(page + "/places.xlsx" + UNDER).with(officer)).andExpect(status().isOk());
    }

    @Test
    void theUnitOfTheFilterIsFoundByItsNameWithoutAccents() throws Exception {
        ok(page + UNDER + "&unit=si pa phin", "/contacts/" + contact);
        ok(page + UNDER + "&unit=03199", "/contacts/" + contact);
        browser.perform(get(page + UNDER + "&unit=dien bien phu").with(officer))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/contacts/" + contact))));
        browser.perform(get(page + UNDER + "&unit=ohne namen").with(officer))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void manyCasesAreTracedFromAPageThatLeadsToEachOfThem() throws Exception {
        var day = hamlet.today().toString();
        ok("/traces/runs", "name=\"from\"");
        browser.perform(post("/traces/runs")
                        .with(csrf())
                        .with(officer)
                        .param("unit", "si pa phin")
                        .param("from", day)
                        .param("to", hamlet.today().minusDays(3).toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("si pa phin")));
        // the page asks for COVID-19; this case is of a disease of its own
        var run = hamlet.in(
                Hamlet.PROVINCE,
                scope -> house.getBean(TraceRuns.class)
                        .confirmed(
                                scope, hamlet.disease, hamlet.unit(Hamlet.SI_PA_PHIN), hamlet.today(), hamlet.today()));
        org.assertj.core.api.Assertions.assertThat(run).containsExactlyInAnyOrder(caseId, infector);
        var staff = HouseStaff.of(house).scope("11", Role.EPIDEMIOLOGIST);
        var started = vn.vungxanh.foundation.access.ActingAs.call(
                staff, () -> house.getBean(TraceRuns.class).start(staff, new RunQuestion(run, 1, "QD5053-2020", null)));
        var address = "/traces/runs/" + started.id();
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> browser.perform(get(address + "/state").with(officer))
                        .andExpect(header().string("HX-Refresh", "true")));
        ok(address, "/traces/cases/" + caseId);
        ok(address, "/people/" + contact);
        ok("/traces/runs", address);
        browser.perform(get(address).with(elsewhere)).andExpect(status().isNotFound());
    }

    @Test
    void theAnswersAreThereForOtherProgramsToo() throws Exception {
        browser.perform(get("/api/v1/cases/" + caseId + "/trace" + UNDER + "&depth=2")
                        .with(officer))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.definition.id").value("QD5053-2020"))
                .andExpect(jsonPath("$.summary.levels[0].quarantine").value(2))
                .andExpect(jsonPath("$.items[0].level").value(1))
                .andExpect(jsonPath("$.items[0].evidence[0].said").value("CHECK_INS"))
                .andExpect(jsonPath("$.asOf").exists())
                .andExpect(jsonPath("$.cutOff").exists());
        browser.perform(get("/api/v1/cases/" + caseId + "/sources" + UNDER).with(officer))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.sources[0].caseId").value(infector.toString()))
                .andExpect(jsonPath("$.sources[0].share").value(1.0))
                .andExpect(jsonPath("$.places[0].visitors").value(3));
    }

    @Test
    void aRunOverManyCasesMergesTheirLists() throws Exception {
        var body = "{\"cases\":[\"%s\",\"%s\",\"%s\"],\"depth\":1,\"definition\":\"QD5053-2020\"}"
                .formatted(caseId, infector, UUID.randomUUID());
        var address = browser.perform(post("/api/v1/traces")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(csrf())
                        .with(officer))
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> browser.perform(get(address).with(officer))
                        .andExpect(jsonPath("$.run.state").value("DONE")));
        browser.perform(get(address).with(officer))
                .andExpect(jsonPath("$.run.missing").value(1))
                .andExpect(jsonPath("$.run.done").value(3))
                .andExpect(jsonPath("$.run.found.platform").value(4))
                .andExpect(jsonPath("$.items.length()").value(3))
                .andExpect(jsonPath("$.items[?(@.person == '" + contact + "')].cases")
                        .value(2));
        browser.perform(get(address).with(elsewhere)).andExpect(status().isNotFound());
    }

    @Test
    void someoneChosenGoesIntoTheListOfContacts() throws Exception {
        browser.perform(post(page + "/contacts")
                        .param("definition", "QD5053-2020")
                        .param("person", contact.toString())
                        .with(csrf())
                        .with(officer))
                .andExpect(redirectedUrl(page + UNDER))
                .andExpect(flash().attribute("handedOver", 1));
        browser.perform(get("/api/v1/cases/" + caseId + "/contacts").with(officer))
                .andExpect(jsonPath("$.items[0].person").value(contact.toString()));
    }

    @Test
    void whatCannotBeReadIsRefusedWithASentence() throws Exception {
        for (var words : List.of(
                "depth=0",
                "depth=9",
                "depth=many",
                "definition=NOBODY",
                "asOf=2099-01-01",
                "asOf=tomorrow",
                "tier=x")) {
            browser.perform(get("/api/v1/cases/" + caseId + "/trace?" + words).with(officer))
                    .andExpect(status().is(422));
        }
        browser.perform(get(page + "/what-if" + UNDER + "&minutes=0").with(officer))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("class=\"errors\"")));
        browser.perform(post(page + "/contacts").with(csrf()).with(officer)).andExpect(status().is(422));
        for (var body : List.of("{\"cases\":[]}", "{}", "{\"cases\":[\"" + caseId + "\"],\"depth\":7}")) {
            browser.perform(post("/api/v1/traces")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body)
                            .with(csrf())
                            .with(officer))
                    .andExpect(status().is(422));
        }
    }

    @Test
    void aForeignCaseDoesNotExistOnAnyWay() throws Exception {
        for (var path : List.of(
                page,
                page + "/panel",
                page + "/contacts/" + contact,
                page + "/sources",
                page + "/places",
                page + "/what-if",
                "/api/v1/cases/" + caseId + "/trace",
                "/api/v1/cases/" + caseId + "/sources",
                "/api/v1/cases/" + UUID.randomUUID() + "/trace",
                "/api/v1/traces/" + UUID.randomUUID())) {
            browser.perform(get(path).with(elsewhere)).andExpect(status().isNotFound());
        }
    }

    @Test
    void whoMayNotIsRefused() throws Exception {
        browser.perform(post(page + "/contacts")
                        .param("who", "all")
                        .with(csrf())
                        .with(committee))
                .andExpect(status().isForbidden());
        for (var path : List.of(
                "/api/v1/cases/" + caseId + "/trace",
                "/api/v1/cases/" + caseId + "/sources",
                "/api/v1/traces/" + UUID.randomUUID())) {
            browser.perform(get(path)).andExpect(status().isUnauthorized());
        }
        browser.perform(get(page)).andExpect(status().is3xxRedirection());
        browser.perform(get(page + "/places.xlsx").with(elsewhere)).andExpect(status().isForbidden());
    }

    private void ok(String path, String... parts) throws Exception {
        var answer = browser.perform(get(path).with(officer)).andExpect(status().isOk());
        for (var part : parts) {
            answer.andExpect(content().string(containsString(part)));
        }
    }
}
