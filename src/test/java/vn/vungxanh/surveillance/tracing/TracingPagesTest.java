package vn.vungxanh.surveillance.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.CaseManagement;

@HouseTest
class TracingPagesTest {

    private static final String DISEASE = "QD97-B-03";
    private static final Instant CONFIRMED = Instant.parse("2021-05-14T01:00:00Z");

    @Autowired
    private MockMvc browser;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private CaseManagement cases;

    @Autowired
    private PeopleRegister people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    private RequestPostProcessor district;
    private RequestPostProcessor otherDistrict;
    private RequestPostProcessor committee;
    private Scope scope;
    private String caseId = "";
    private String name = "";

    @BeforeEach
    void aCaseOfNamPo() {
        var staff = HouseStaff.of(house);
        district = staff.signedIn("103", Role.UNIT_OFFICER);
        otherDistrict = staff.signedIn("094", Role.UNIT_OFFICER);
        committee = staff.signedIn("11", Role.COMMITTEE);
        scope = staff.scope("103", Role.UNIT_OFFICER);
        name = "Giàng A " + "ABCDEFGHIJ".charAt((int) (System.nanoTime() % 10)) + "o"
                + Long.toString(System.nanoTime(), 36).replaceAll("\\d", "");
        caseId = ActingAs.call(
                scope,
                () -> transaction.execute(work -> {
                    var patient = people.register(scope, NewPerson.named("Vừ A " + name, staff.unit("03199")));
                    return new ConfirmsCases(cases)
                            .confirm(scope, patient.person().value(), DISEASE, staff.unit("03199"), CONFIRMED)
                            .toString();
                }));
    }

    @Test
    void aContactIsDeclaredJudgedAndFoundAgain() throws Exception {
        browser.perform(get("/tracing/cases/" + caseId + "/declare").with(district))
                .andExpect(status().isOk());
        browser.perform(post("/tracing/cases/" + caseId + "/verdict")
                        .param("from", "2021-05-13T08:00")
                        .param("evidence", "HOUSEHOLD")
                        .with(csrf())
                        .with(district))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("F1")));
        browser.perform(post("/tracing/cases/" + caseId + "/declare")
                        .param("name", name)
                        .param("unit", "si pa phin")
                        .param("birthYear", "1990")
                        .param("from", "2021-05-13T08:00")
                        .param("evidence", "HOUSEHOLD")
                        .param("setting", "HOUSEHOLD")
                        .with(csrf())
                        .with(district))
                .andExpect(redirectedUrl("/cases/" + caseId));
        browser.perform(get("/tracing/cases/" + caseId + "/tree").with(district))
                .andExpect(content().string(containsString(name)));
        browser.perform(get("/tracing")
                        .param("case", caseId)
                        .param("disease", DISEASE)
                        .with(district))
                .andExpect(content().string(containsString(name)));
        browser.perform(get("/api/v1/cases/" + caseId + "/contacts").with(district))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].unit").value("03199"))
                .andExpect(jsonPath("$.items[0].level").value(1));
        browser.perform(get("/tracing").param("disease", DISEASE).with(otherDistrict))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(name))));
    }

    @Test
    void aSecondContactIsDeclaredOfAFirstAndBothAreWithdrawnWithAReason() throws Exception {
        declare(name, "").andExpect(redirectedUrl("/cases/" + caseId));
        var first = found("select to_person::text from tracing.edges where index_case_id = :case");
        browser.perform(get("/tracing/cases/" + caseId + "/declare")
                        .param("of", first)
                        .with(district))
                .andExpect(content().string(containsString("value=\"" + first + "\" selected")));
        browser.perform(post("/tracing/cases/" + caseId + "/verdict")
                        .param("of", first)
                        .param("from", "2021-05-14T08:00")
                        .param("evidence", "HOUSEHOLD")
                        .with(csrf())
                        .with(district))
                .andExpect(content().string(containsString("F2")));
        declare(name + " Hai", first).andExpect(redirectedUrl("/cases/" + caseId));
        browser.perform(get("/api/v1/cases/" + caseId + "/contacts?level=2").with(district))
                .andExpect(jsonPath("$.total").value(1));
        declare(name + " Ba", UUID.randomUUID().toString())
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("class=\"errors\"")));

        var edge = found("select id::text from tracing.edges where index_case_id = :case and declared_level = 1");
        var withdraw = "/tracing/contacts/" + edge + "/withdraw";
        browser.perform(get("/tracing/cases/" + caseId + "/tree").with(district))
                .andExpect(content().string(containsString(withdraw)));
        browser.perform(get(withdraw).with(district))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(name)));
        for (var reason : new String[] {" ", "x".repeat(501)}) {
            browser.perform(post(withdraw).param("reason", reason).with(csrf()).with(district))
                    .andExpect(status().is(422))
                    .andExpect(content().string(containsString("class=\"errors\"")));
        }
        browser.perform(get(withdraw).with(otherDistrict)).andExpect(status().isNotFound());
        browser.perform(get(withdraw).with(committee)).andExpect(status().isForbidden());
        browser.perform(post(withdraw)
                        .param("reason", "nhầm người")
                        .with(csrf())
                        .with(district))
                .andExpect(redirectedUrl("/cases/" + caseId));
        browser.perform(get("/api/v1/cases/" + caseId + "/contacts").with(district))
                .andExpect(jsonPath("$.total").value(0));
        browser.perform(get(withdraw).with(district)).andExpect(status().isNotFound());
        browser.perform(post(withdraw).param("reason", "lần nữa").with(csrf()).with(district))
                .andExpect(status().isNotFound());
        var audited = found("""
                select count(*)::text from access.audit_entries a
                  join tracing.edges e on e.to_person = any (a.subjects)
                 where a.what = 'tracing.audit.withdrawn' and e.index_case_id = :case and e.declared_level = 1
                """);
        assertThat(audited).isEqualTo("1");
    }

    private ResultActions declare(String who, String of) throws Exception {
        return browser.perform(post("/tracing/cases/" + caseId + "/declare")
                .param("name", who)
                .param("unit", "si pa phin")
                .param("of", of)
                .param("from", of.isEmpty() ? "2021-05-13T08:00" : "2021-05-14T08:00")
                .param("evidence", "HOUSEHOLD")
                .param("setting", "HOUSEHOLD")
                .with(csrf())
                .with(district));
    }

    private String found(String query) {
        return ActingAs.call(
                scope,
                () -> transaction.execute(work -> sql.sql(query)
                        .param("case", UUID.fromString(caseId))
                        .query(String.class)
                        .single()));
    }

    @Test
    void aCaseOutsideTheJurisdictionIsNotFoundOnAnyWay() throws Exception {
        for (var path : new String[] {
            "/tracing/cases/" + caseId + "/tree",
            "/tracing/cases/" + caseId + "/declare",
            "/api/v1/cases/" + caseId + "/contacts",
            "/api/v1/cases/" + UUID.randomUUID() + "/contacts"
        }) {
            browser.perform(get(path).with(otherDistrict)).andExpect(status().isNotFound());
        }
    }

    @Test
    void whoMayOnlyLookIsRefusedTheForm() throws Exception {
        browser.perform(get("/tracing/cases/" + caseId + "/declare").with(committee))
                .andExpect(status().isForbidden());
        browser.perform(get("/tracing").with(committee)).andExpect(status().isOk());
        browser.perform(get("/api/v1/contacts")).andExpect(status().isUnauthorized());
    }

    @Test
    void aFormThatCannotBeReadSaysWhatToPutRight() throws Exception {
        browser.perform(post("/tracing/cases/" + caseId + "/declare")
                        .param("name", "")
                        .param("unit", "nowhere at all")
                        .with(csrf())
                        .with(district))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("class=\"errors\"")));
        browser.perform(get("/tracing").param("asOf", "yesterday").with(district))
                .andExpect(status().is(422));
    }
}
