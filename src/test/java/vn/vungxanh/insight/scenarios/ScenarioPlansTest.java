package vn.vungxanh.insight.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class ScenarioPlansTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    private RequestPostProcessor planner;

    @BeforeEach
    void people() {
        var staff = HouseStaff.of(house);
        planner = staff.signedIn("22", Role.COMMITTEE);
    }

    @Test
    void oneClickOnAGapMakesOneTask() throws Exception {
        var cases = Integer.toString(3000 + new java.util.Random().nextInt(1_000_000));
        var first = given(cases, "BEDS");
        var again = given(cases, "BEDS");
        var hospital = given(cases, "CONVERT:QN-BV4");

        assertThat(again).isEqualTo(first).startsWith("/tasks/");
        assertThat(hospital).isNotEqualTo(first);
        browser.perform(get(first).with(planner)).andExpect(status().isOk());
        browser.perform(ask("1", "BEDS").header("HX-Request", "true")).andExpect(status().isUnprocessableContent());
    }

    private String given(String cases, String gap) throws Exception {
        return Objects.requireNonNull(browser.perform(ask(cases, gap))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder ask(String cases, String gap) {
        return post("/scenarios/tasks")
                .param("kind", "AT_ONCE")
                .param("cases", cases)
                .param("set", "hanoi_2021")
                .param("from", "2021-08-26")
                .param("gap", gap)
                .with(csrf())
                .with(planner);
    }

    @Test
    void aCopyOfASetKeepsItsNumbersAndItsSource() throws Exception {
        var name = "Bản riêng " + UUID.randomUUID();
        var address = Objects.requireNonNull(browser.perform(post("/scenarios/parameters")
                        .param("kind", "AT_ONCE")
                        .param("cases", "1000")
                        .param("p.SHIFT_HOURS", "12")
                        .param("copyName", name)
                        .param("copySource", "Họp giao ban ngày 24/5")
                        .with(csrf())
                        .with(planner))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        browser.perform(get(java.net.URI.create(address)).with(planner))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(name)))
                .andExpect(content().string(containsString("Họp giao ban ngày 24/5")));
        browser.perform(get("/scenarios/parameters").with(HouseStaff.of(house).signedIn("11", Role.COMMITTEE)))
                .andExpect(content().string(not(containsString(name))));
        browser.perform(post("/scenarios/parameters")
                        .param("copyName", "Không đổi gì")
                        .param("copySource", "không")
                        .with(csrf())
                        .with(planner))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Không đổi gì")));
    }

    @Test
    void theSecondOfTwoWhoChangeAPlanIsTold() throws Exception {
        var plan = kept("Kịch bản " + UUID.randomUUID());
        for (var expected : List.of(302, 409)) {
            browser.perform(post(plan)
                            .param("version", "1")
                            .param("name", "Sửa " + UUID.randomUUID())
                            .param("kind", "AT_ONCE")
                            .param("cases", "6000")
                            .with(csrf())
                            .with(planner))
                    .andExpect(status().is(expected));
        }
        browser.perform(get(plan).with(HouseStaff.of(house).signedIn("11", Role.COMMITTEE)))
                .andExpect(status().isNotFound());
    }

    @Test
    void ofTwoWhoKeepTheSameNameAtOnceOneIsTold() throws Exception {
        var scope = HouseStaff.of(house).scope("22", Role.COMMITTEE);
        var name = "Cùng tên " + UUID.randomUUID();
        var plans = house.getBean(Plans.class);
        var together = new java.util.concurrent.CyclicBarrier(2);
        var both = java.util.concurrent.Executors.newFixedThreadPool(2);
        try {
            java.util.concurrent.Callable<Boolean> keep = () -> {
                together.await();
                try {
                    return ActingAs.call(
                            scope,
                            () -> plans.save(scope, scope.home(), name, java.util.Map.of("cases", "1000")) != null);
                } catch (vn.vungxanh.kernel.RuleBroken broken) {
                    assertThat(broken.rule()).isEqualTo(ScenarioRule.NAME_TAKEN);
                    return false;
                }
            };
            var first = both.submit(keep);
            var second = both.submit(keep);
            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void aPlanIsRemovedOnce() throws Exception {
        var plan = kept("Kịch bản " + UUID.randomUUID());
        for (var expected : List.of(302, 404)) {
            browser.perform(post(plan + "/remove")
                            .param("version", "1")
                            .with(csrf())
                            .with(planner))
                    .andExpect(status().is(expected));
        }
    }

    private String kept(String name) throws Exception {
        return Objects.requireNonNull(browser.perform(post("/scenarios/plans")
                        .param("name", name)
                        .param("kind", "AT_ONCE")
                        .param("cases", "5000")
                        .with(csrf())
                        .with(planner))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }
}
