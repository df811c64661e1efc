package vn.vungxanh.insight.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.support.HouseTest;

@HouseTest
class NetworksTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2021, 8, 26);
    /** Long after the days on which other tests ask for plans. */
    private static final LocalDate LATER = LocalDate.of(2023, 1, 1);

    private static final String CO_TO = "207";

    @Autowired
    Networks networks;

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    private Scope province;
    private RequestPostProcessor leader;
    private UnitId quangNinh;

    @BeforeEach
    void people() {
        province = HouseStaff.of(house).scope("22", Role.COMMITTEE);
        leader = HouseStaff.of(house).signedIn("22", Role.COMMITTEE);
        quangNinh = province.home();
    }

    private Network on(LocalDate day) {
        return ActingAs.call(province, () -> networks.on(quangNinh, day));
    }

    private int last() {
        return ActingAs.call(province, () -> networks.last(province, quangNinh));
    }

    private NewNetwork wanted(LocalDate from, List<HospitalRow> hospitals, String region) {
        var regions = new ArrayList<>(on(PUBLISHED).regions());
        regions.add(new RegionRow(CO_TO, region, "Centre"));
        return new NewNetwork(last(), from, hospitals, regions, "Kế hoạch 7/KH-UBND");
    }

    private int make(NewNetwork wanted) {
        return ActingAs.call(province, () -> networks.make(province, quangNinh, wanted));
    }

    private void refused(NetworkRule rule, NewNetwork wanted) {
        assertThatThrownBy(() -> make(wanted))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }

    @Test
    void theNextVersionHoldsFromItsDayAndTheOldOneStays() {
        var before = on(PUBLISHED);
        assertThat(findings(PUBLISHED)).extracting(Finding::key).contains("networks.finding.forgotten");

        make(wanted(LATER, before.hospitals(), "Trung tâm"));

        assertThat(on(PUBLISHED)).isEqualTo(before);
        assertThat(on(LATER).districts("vi").get("Trung tâm")).contains(CO_TO);
        assertThat(findings(LATER)).extracting(Finding::key).doesNotContain("networks.finding.forgotten");
        assertThat(on(LATER).hospitals())
                .as("rows that stay as they were keep their source")
                .isEqualTo(before.hospitals());
    }

    @Test
    void aChangedRowHasTheSourceOfItsVersion() {
        var rows = new ArrayList<>(on(PUBLISHED).hospitals());
        var first = rows.get(0);
        rows.set(
                0,
                new HospitalRow(
                        first.code(),
                        first.name(),
                        first.kind(),
                        first.district(),
                        true,
                        first.upTo(),
                        first.beds() - 10,
                        first.severe(),
                        2,
                        "",
                        ""));
        make(wanted(LATER.plusYears(1), rows, "Trung tâm"));

        var made = on(LATER.plusYears(1)).hospitals();
        assertThat(made.get(0).source()).isEqualTo("Kế hoạch 7/KH-UBND");
        assertThat(made.get(1).source()).isEqualTo(rows.get(1).source());
    }

    @Test
    void whatCannotBeIsRefused() {
        var rows = on(PUBLISHED).hospitals();
        refused(NetworkRule.MORE_SEVERE_THAN_BEDS, wanted(LATER, List.of(row("A", CO_TO, 10, 20)), "Trung tâm"));
        refused(NetworkRule.UNKNOWN_DISTRICT, wanted(LATER, List.of(row("A", "999", 10, 2)), "Trung tâm"));
        refused(
                NetworkRule.HOSPITAL_TWICE,
                wanted(LATER, List.of(row("A", CO_TO, 10, 2), row("A", CO_TO, 9, 2)), "Trung tâm"));
        refused(
                NetworkRule.SOURCE_INCOMPLETE,
                new NewNetwork(last(), LATER, rows, on(PUBLISHED).regions(), " "));
        refused(
                NetworkRule.NOTHING_CHANGED,
                new NewNetwork(last(), PUBLISHED, rows, on(PUBLISHED).regions(), "Kế hoạch 7"));
    }

    @Test
    void ofTwoWhoMakeTheNextVersionAtOnceOneIsTold() throws Exception {
        var start = new CyclicBarrier(2);
        var rows = on(PUBLISHED).hospitals();
        var one = wanted(LATER.plusDays(40), rows, "Vùng một");
        var other = wanted(LATER.plusDays(50), rows, "Vùng hai");
        var pool = Executors.newFixedThreadPool(2);
        var told = 0;
        try {
            for (var each : pool.invokeAll(List.of(at(start, one), at(start, other)))) {
                try {
                    each.get();
                } catch (ExecutionException late) {
                    assertThat(late).hasCauseInstanceOf(StaleVersion.class);
                    told++;
                }
            }
        } finally {
            pool.shutdown();
        }
        assertThat(told).isEqualTo(1);
    }

    @Test
    void thePageShowsTheVersionTakesAnotherAndKeepsWhatWasTypedWrongly() throws Exception {
        for (var language : new String[] {"vi", "en"}) {
            browser.perform(get("/networks?unit=22&on=2021-08-26")
                            .param("lang", language)
                            .with(leader))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("QN-BV2")))
                    .andExpect(content().string(containsString(language.equals("vi") ? "trên 1.000" : "above 1,000")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        browser.perform(typed("20", "15", "Tờ trình 5").with(leader))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Tờ trình 5")))
                .andExpect(content().string(containsString("bv-thu")));
        browser.perform(typed("5", "15", "Tờ trình 5").with(leader))
                .andExpect(redirectedUrl("/networks?unit=22&on=2024-03-01"));
        browser.perform(get("/networks?unit=22&on=2024-03-01").with(leader))
                .andExpect(content().string(containsString("Bệnh viện thử")))
                .andExpect(content().string(containsString("mọi mức")))
                .andExpect(content().string(not(containsString("trên 1.000"))));
        browser.perform(typed("5", "15", "Tờ trình 5").with(HouseStaff.of(house).signedIn("22", Role.HOSPITAL)))
                .andExpect(status().isForbidden());
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder typed(
            String severe, String beds, String source) {
        return post("/networks")
                .param("unit", "22")
                .param("after", Integer.toString(last()))
                .param("from", "2024-03-01")
                .param("source", source)
                .param("h[0].code", "bv-thu")
                .param("h[0].name", "Bệnh viện thử")
                .param("h[0].kind", "FIELD")
                .param("h[0].district", CO_TO)
                .param("h[0].beds", beds)
                .param("h[0].severe", severe)
                .param("r." + CO_TO + ".vi", "Vùng đảo")
                .with(csrf());
    }

    private Callable<Integer> at(CyclicBarrier start, NewNetwork wanted) {
        return () -> {
            start.await();
            return make(wanted);
        };
    }

    private List<Finding> findings(LocalDate day) {
        return ActingAs.call(province, () -> networks.findings(on(day), quangNinh, day, "vi"));
    }

    private static HospitalRow row(String code, String district, int beds, int severe) {
        return new HospitalRow(code, "Bệnh viện " + code, "FIELD", district, false, null, beds, severe, 5, "", "");
    }
}
