package vn.vungxanh.foundation.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.support.HouseTest;

@HouseTest
class PeoplePagesTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private MockMvc browser;

    @Autowired
    private PeopleRegister register;

    @Autowired
    private PeopleMerging merging;

    @Autowired
    private Moving moving;

    @Autowired
    private PeopleQueries people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Units units;

    private Town town;
    private String name;
    private PersonId person;

    @BeforeEach
    void arrive() {
        town = new Town(units);
        name = Town.newName();
        person = town.forProvince(() -> register.register(
                        town.province(),
                        NewPerson.named(name, town.himLam())
                                .bornIn(1990)
                                .withNationalId(Town.newNumber())
                                .withPhone("0912345678")))
                .person();
    }

    private RequestPostProcessor as(String unitCode, Role role) {
        return HouseStaff.of(house).signedIn(unitCode, role);
    }

    private RequestPostProcessor provinceOffice() {
        return as("11", Role.EPIDEMIOLOGIST);
    }

    private List<String> deedsAbout(PersonId id) {
        return town.forProvince(() -> transaction.execute(status -> sql.sql(
                        "select what from access.audit_entries where subjects @> array[:id]::uuid[] order by id")
                .param("id", id.value())
                .query(String.class)
                .list()));
    }

    @Test
    void theFileShowsMaskedNumbersInBothLanguages() throws Exception {
        for (var language : List.of("vi", "en")) {
            browser.perform(get("/people/" + person).param("lang", language).with(provinceOffice()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(name)))
                    .andExpect(content().string(containsString("011********")))
                    .andExpect(content().string(not(containsString("0912345678"))));
        }
        assertThat(deedsAbout(person)).contains("people.audit.registered", "people.audit.sawFile");
    }

    @Test
    void openingTheNumbersIsAPostThatIsWrittenDown() throws Exception {
        var officer = provinceOffice();
        browser.perform(get("/people/" + person + "/numbers").with(officer)).andExpect(status().is4xxClientError());
        browser.perform(post("/people/" + person + "/numbers").with(officer)).andExpect(status().isForbidden());
        assertThat(deedsAbout(person)).doesNotContain("people.audit.sawNumbers");
        browser.perform(post("/people/" + person + "/numbers").with(csrf()).with(officer))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("0912345678")));
        assertThat(deedsAbout(person)).contains("people.audit.sawNumbers");
    }

    @Test
    void anOfficerOfSiPaPhinFindsNobodyOfHimLam() throws Exception {
        var officer = as("03199", Role.UNIT_OFFICER);
        browser.perform(get("/people/" + person).with(officer)).andExpect(status().isNotFound());
        browser.perform(post("/people/" + person + "/numbers").with(csrf()).with(officer))
                .andExpect(status().isNotFound());
        for (var typed : List.of(name, "0912345678")) {
            browser.perform(get("/search").param("q", typed).with(officer))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("/people/" + person))));
        }
        browser.perform(get("/search").param("q", name).with(as("03127", Role.UNIT_OFFICER)))
                .andExpect(content().string(containsString("/people/" + person)));
        assertThat(deedsAbout(person)).contains("people.audit.found");
    }

    @Test
    void aNameIsFoundWithoutAccentsByTheBeginningsOfItsWords() {
        var typed = name.replace("Quàng Thị ", "").substring(0, 5).toLowerCase(Locale.ROOT) + " quang";
        assertThat(town.forProvince(() -> people.search(town.province(), typed, 50)))
                .extracting(Person::id)
                .contains(person);
        assertThat(town.forProvince(() -> people.search(town.province(), name.substring(12), 50)))
                .extracting(Person::id)
                .doesNotContain(person);
    }

    @Test
    void theQueueIsDecidedAndUndoneOnItsPage() throws Exception {
        var other = town.forProvince(() -> register.register(
                        town.province(), NewPerson.named(name, town.siPaPhin()).bornIn(1990)))
                .person();
        var steward = provinceOffice();
        for (var language : List.of("vi", "en")) {
            browser.perform(get("/people/doubtful").param("lang", language).with(steward))
                    .andExpect(status().isOk());
        }
        var pair = town.forProvince(() -> merging.queue(town.province(), 1, 1000)).items().stream()
                .filter(each -> each.second().id().equals(other))
                .findFirst()
                .orElseThrow();
        browser.perform(post("/people/doubtful/" + pair.id())
                        .param("same", "true")
                        .with(csrf())
                        .with(steward))
                .andExpect(redirectedUrl("/people/doubtful"));
        browser.perform(get("/people/" + other).with(steward))
                .andExpect(content().string(containsString("/people/" + person)));
        var merge = town.forProvince(() -> merging.of(town.province(), other)).get(0);
        browser.perform(post("/people/merges/" + merge.id() + "/undo")
                        .with(csrf())
                        .with(steward))
                .andExpect(redirectedUrl("/people/doubtful"));
        browser.perform(post("/people/doubtful/search").with(csrf()).with(steward))
                .andExpect(redirectedUrl("/people/doubtful"));
        assertThat(deedsAbout(other))
                .contains("people.audit.merged", "people.audit.separated", "people.audit.sawPairs");
    }

    @Test
    void eachPageAsksForItsAuthority() throws Exception {
        var figures = as("11", Role.CHECKPOINT);
        browser.perform(get("/people/" + person).with(figures)).andExpect(status().isForbidden());
        browser.perform(get("/search").param("q", name).with(figures))
                .andExpect(content().string(not(containsString("/people/" + person))));
        var cases = as("11", Role.HOSPITAL);
        browser.perform(get("/people/doubtful").with(cases)).andExpect(status().isForbidden());
    }

    @Test
    void whoMovesIsSeenByTheNewOfficeWithAllThatBelongsToTheFile() throws Exception {
        town.forProvince(() -> {
            moving.move(town.province(), person, town.siPaPhin(), "Bản Nậm Chim 1", null, LocalDate.of(2021, 5, 1));
            return person;
        });
        var office = town.officeOf(town.siPaPhin());
        assertThat(town.acting(office, () -> people.addresses(office, person)))
                .extracting(Address::place)
                .containsExactly(town.siPaPhin(), town.himLam());
        assertThat(town.acting(office, () -> people.phones(office, person))).hasSize(1);
        browser.perform(get("/people/" + person).with(as("03127", Role.UNIT_OFFICER)))
                .andExpect(status().isNotFound());
    }
}
