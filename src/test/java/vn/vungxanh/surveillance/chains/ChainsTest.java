package vn.vungxanh.surveillance.chains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.CaseFacts;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.Classification;
import vn.vungxanh.surveillance.cases.NewCase;
import vn.vungxanh.surveillance.cases.Source;

@HouseTest
class ChainsTest {

    private static final AtomicInteger NEXT_DISEASE = new AtomicInteger();
    private static final List<String> DISEASES =
            List.of("MERS", "SARS", "QD97-A-15", "QD97-A-17", "QD97-A-09", "QD97-A-10", "QD97-A-11", "QD97-A-12");
    private static final LocalDate DAY = LocalDate.of(2021, 5, 10);

    @Autowired
    private ApplicationContext house;

    @Autowired
    private MockMvc browser;

    @Autowired
    private Infections infections;

    @Autowired
    private ChainQueries chains;

    private HouseStaff staff;
    private Scope province;
    private String disease = "";

    @BeforeEach
    void aDiseaseOfItsOwn() {
        staff = HouseStaff.of(house);
        province = staff.scope("11", Role.EPIDEMIOLOGIST);
        disease = DISEASES.get(NEXT_DISEASE.getAndIncrement() % DISEASES.size());
    }

    @Test
    void koreaIsOneChainAsIgraphSaysAndEveryCaseHasItsGeneration() {
        var cases = new HashMap<Integer, UUID>();
        var rows = MersKorea.figuresOfIgraph();
        var ids = ill(rows.stream().map(row -> DAY).toList(), "03199");
        for (var n = 0; n < rows.size(); n++) {
            cases.put(Integer.parseInt(rows.get(n).get("id")), ids.get(n));
        }
        var firm = new ArrayList<Integer>();
        var stated = MersKorea.links().stream()
                .map(link -> stated(
                        cases.get(link[1]),
                        cases.get(link[0]),
                        firm.contains(link[1]) || !firm.add(link[1]) ? Certainty.POSSIBLE : Certainty.PROBABLE))
                .toList();
        as(province, () -> infections.stateAll(province, stated));

        var view = as(province, () -> chains.view(province, filter("11")));

        assertThat(view.nodes()).hasSize(97);
        assertThat(view.links()).hasSize(98);
        for (var row : rows) {
            var node = view.nodes().stream()
                    .filter(each -> each.illness() != null
                            && each.illness().id().equals(cases.get(Integer.parseInt(row.get("id")))))
                    .findFirst()
                    .orElseThrow();
            assertThat(node.generation()).isEqualTo(Integer.parseInt(row.get("depth")));
            assertThat(node.figures().componentSize()).isEqualTo(Integer.parseInt(row.get("component_size")));
        }
        var position = as(province, () -> chains.position(province, cases.get(14)));
        assertThat(position.generation()).isEqualTo(1);
        assertThat(position.cases()).isEqualTo(94);
    }

    @Test
    void whatCannotBeTrueIsRefused() {
        var ill = ill(List.of(DAY, DAY.plusDays(3), DAY.plusDays(5), DAY.plusDays(9)), "03199");
        state(ill.get(1), ill.get(0), Certainty.PROBABLE);
        state(ill.get(2), ill.get(1), Certainty.PROBABLE);

        refused(ChainRule.SELF_INFECTION, stated(ill.get(0), ill.get(0), Certainty.PROBABLE));
        refused(ChainRule.CYCLE, stated(ill.get(0), ill.get(2), Certainty.POSSIBLE));
        refused(ChainRule.SECOND_INFECTOR, stated(ill.get(2), ill.get(0), Certainty.PROBABLE));
        refused(ChainRule.ALREADY_STATED, stated(ill.get(2), ill.get(1), Certainty.POSSIBLE));
        refused(ChainRule.UNKNOWN_INFECTOR, stated(ill.get(3), UUID.randomUUID(), Certainty.PROBABLE));
        refused(ChainRule.EXPOSURE_AFTER_ILLNESS, exposed(ill.get(3), ill.get(2), DAY.plusDays(10)));
        refused(ChainRule.EXPOSURE_IN_FUTURE, exposed(ill.get(3), ill.get(2), LocalDate.of(2099, 1, 1)));
        refused(ChainRule.EXPOSURE_BEFORE_INFECTOR, exposed(ill.get(3), ill.get(2), DAY.minusDays(60)));
        state(ill.get(2), ill.get(0), Certainty.POSSIBLE);
    }

    @Test
    void anInfectorWhoFellIllTooLateIsRefused() {
        var ill = ill(List.of(DAY.minusDays(40), DAY), "03199");

        refused(ChainRule.INFECTOR_ILL_TOO_LATE, stated(ill.get(0), ill.get(1), Certainty.POSSIBLE));
    }

    @Test
    void aStatementIsTakenBackForAReasonAndMayThenBeAnother() {
        var ill = ill(List.of(DAY, DAY, DAY.plusDays(5)), "03199");
        var id = state(ill.get(2), ill.get(0), Certainty.CONFIRMED);

        assertThatThrownBy(() -> as(province, () -> {
                    infections.withdraw(province, id, " ");
                    return true;
                }))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.rule()).isEqualTo(ChainRule.WITHDRAWAL_NEEDS_REASON));
        as(province, () -> {
            infections.withdraw(province, id, "giải trình tự gen cho kết quả khác");
            return true;
        });
        state(ill.get(2), ill.get(1), Certainty.CONFIRMED);

        assertThat(as(province, () -> infections.of(province, ill.get(2))))
                .singleElement()
                .extracting(Infection::infector)
                .isEqualTo(ill.get(1));
    }

    @Test
    void whoLivesElsewhereIsThereWithoutIdentity() throws Exception {
        var here = ill(List.of(DAY.plusDays(3), DAY.plusDays(6)), "03199");
        var there = ill(List.of(DAY), "03127").get(0);
        state(here.get(0), there, Certainty.PROBABLE);
        state(here.get(1), here.get(0), Certainty.PROBABLE);
        var commune = staff.scope("03199", Role.UNIT_OFFICER);

        var view = as(commune, () -> chains.view(commune, filter("03199")));

        assertThat(view.chains()).singleElement().satisfies(chain -> {
            assertThat(chain.cases()).isEqualTo(3);
            assertThat(chain.outside()).isEqualTo(1);
            assertThat(chain.code()).isNull();
        });
        assertThat(view.nodes()).filteredOn(ChainNode::outside).singleElement().satisfies(node -> {
            assertThat(node.person()).isNull();
            assertThat(node.illness()).isNull();
            assertThat(node.unit()).isNull();
        });
        assertThatThrownBy(() -> as(commune, () -> chains.position(commune, there)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        as(commune, () -> infections.state(commune, stated(there, here.get(0), Certainty.POSSIBLE))))
                .isInstanceOf(NotFound.class);
        var officer = staff.signedIn("03199", Role.UNIT_OFFICER);
        for (var path : List.of(
                "/chains/cases/%s",
                "/chains/cases/%s/node",
                "/chains/cases/%s/infector",
                "/chains/cases/%s/movement",
                "/api/v1/cases/%s/chain",
                "/api/v1/cases/%s/chain.graphml")) {
            browser.perform(get(path.formatted(there)).with(officer)).andExpect(status().isNotFound());
            browser.perform(get(path.formatted(here.get(0))).with(officer)).andExpect(status().isOk());
        }
        browser.perform(get("/api/v1/cases/" + here.get(0) + "/chain").with(officer))
                .andExpect(jsonPath("$.nodes.length()").value(3))
                .andExpect(jsonPath("$.nodes[*].outside").value(hasItem(true)))
                .andExpect(content().string(not(containsString(there.toString()))));
    }

    @Test
    void pagesAnswerInWordsAndRefuseWhatTheyCannotRead() throws Exception {
        var ill = ill(List.of(DAY, DAY.plusDays(4)), "03199");
        var officer = staff.signedIn("11", Role.EPIDEMIOLOGIST);
        var code = as(province, () -> chains.one(province, ill.get(0))).code();

        browser.perform(post("/chains/cases/" + ill.get(1) + "/infector")
                        .param("code", "BN000")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("class=\"errors\"")));
        browser.perform(post("/chains/cases/" + ill.get(1) + "/infector")
                        .param("code", code)
                        .with(csrf())
                        .with(officer))
                .andExpect(redirectedUrl("/cases/" + ill.get(1)));
        browser.perform(get("/chains/cases/" + ill.get(1)).with(officer))
                .andExpect(content().string(containsString(code)));
        for (var table : List.of("chains", "people", "links")) {
            browser.perform(get("/chains/table")
                            .param("disease", disease)
                            .param("from", "2021-04-01")
                            .param("to", "2021-06-01")
                            .param("table", table)
                            .with(officer))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(code)));
        }
        browser.perform(get("/chains")
                        .param("disease", disease)
                        .param("from", "2021-04-01")
                        .param("to", "2021-06-01")
                        .with(officer))
                .andExpect(status().isOk());
        browser.perform(get("/chains/data")
                        .param("disease", disease)
                        .param("from", "2021-04-01")
                        .param("to", "2021-06-01")
                        .with(officer))
                .andExpect(jsonPath("$.nodes.x.length()").value(2))
                .andExpect(jsonPath("$.links.kind[0]").value(0));
        browser.perform(get("/chains/find")
                        .param("disease", disease)
                        .param("from", "2021-04-01")
                        .param("to", "2021-06-01")
                        .param("q", code)
                        .with(officer))
                .andExpect(jsonPath("$.length()").value(1));
        for (var bad :
                List.of("from=yesterday", "sort=nothing", "table=none", "page=x", "from=2022-01-01&to=2021-01-01")) {
            browser.perform(get("/chains/table?" + bad).with(officer)).andExpect(status().is(422));
        }
        browser.perform(post("/chains/export").param("reason", "x").with(csrf()).with(officer))
                .andExpect(status().is(422));
        for (var format : List.of("csv", "graphml")) {
            browser.perform(post("/chains/export")
                            .param("disease", disease)
                            .param("from", "2021-04-01")
                            .param("to", "2021-06-01")
                            .param("format", format)
                            .param("reason", "báo cáo ổ dịch")
                            .with(csrf())
                            .with(officer))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(code)));
        }
    }

    @Test
    void whoMayOnlyLookStatesNothing() throws Exception {
        var ill = ill(List.of(DAY), "03199").get(0);
        var committee = staff.signedIn("11", Role.COMMITTEE);

        browser.perform(get("/chains").with(committee)).andExpect(status().isOk());
        browser.perform(get("/chains/cases/" + ill + "/infector").with(committee))
                .andExpect(status().isForbidden());
        browser.perform(post("/chains/export")
                        .param("reason", "báo cáo ổ dịch")
                        .with(csrf())
                        .with(staff.signedIn("03199", Role.UNIT_OFFICER)))
                .andExpect(status().isForbidden());
        browser.perform(get("/api/v1/chains")).andExpect(status().isUnauthorized());
    }

    private void refused(ChainRule rule, NewInfection stated) {
        assertThatThrownBy(() -> as(province, () -> infections.state(province, stated)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }

    private InfectionId state(UUID infected, UUID infector, Certainty certainty) {
        return as(province, () -> infections.state(province, stated(infected, infector, certainty)));
    }

    private static NewInfection stated(UUID infected, UUID infector, Certainty certainty) {
        return stated(infected, infector, certainty, null);
    }

    private static NewInfection exposed(UUID infected, UUID infector, LocalDate on) {
        return stated(infected, infector, Certainty.POSSIBLE, on);
    }

    private static NewInfection stated(
            UUID infected, UUID infector, Certainty certainty, @Nullable LocalDate exposedOn) {
        return new NewInfection(infected, infector, certainty, Basis.INTERVIEW, Origin.IMPORTED, null, exposedOn, null);
    }

    private ChainFilter filter(String unit) {
        return new ChainFilter(disease, staff.unit(unit), DAY.minusDays(60), DAY.plusDays(60), false);
    }

    /** Confirmed cases that fell ill on these days. */
    private List<UUID> ill(List<LocalDate> onsets, String unit) {
        var people = onsets.stream()
                .map(day -> NewPerson.named("Vàng A " + letters(), staff.unit(unit)))
                .toList();
        return as(province, () -> {
            var persons = house.getBean(PeopleRegister.class).registerAll(province, people);
            var cases = new ArrayList<NewCase>();
            for (var n = 0; n < onsets.size(); n++) {
                var at = onsets.get(n).plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);
                var facts = CaseFacts.suspected("d", at, Source.UNKNOWN)
                        .classified(Classification.CONFIRMED, "d", at)
                        .onsetOn(onsets.get(n))
                        .facts();
                cases.add(new NewCase(persons.get(n).person(), disease, staff.unit(unit), facts, null));
            }
            return house.getBean(CaseManagement.class).recordAll(province, cases).stream()
                    .map(recorded -> recorded.caseId().value())
                    .toList();
        });
    }

    /** Names of their own, so that nobody is taken for a double of another. */
    private static String letters() {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .collect(
                        StringBuilder::new,
                        (name, digit) -> name.append((char) ('a' + Character.digit(digit, 16))),
                        StringBuilder::append)
                .toString();
    }

    private static <T> T as(Scope scope, Supplier<T> work) {
        return ActingAs.call(scope, work);
    }
}
