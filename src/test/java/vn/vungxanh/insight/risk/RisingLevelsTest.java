package vn.vungxanh.insight.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.tasks.TaskFilter;
import vn.vungxanh.foundation.tasks.TaskQueries;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.Disease;

/** What follows when a level rises: a task, a place on the map, a tile; and who decides first. */
@HouseTest
class RisingLevelsTest {

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    private Province province;

    @BeforeEach
    void place() {
        province = new Province(house);
    }

    @Test
    void theHighestLevelOfARegulationInForceAsksTheUnitOnce() {
        var now = province.bean(Clock.class).instant();
        var news = new RiskLevelChanged(province.unit("26716").value(), Disease.COVID_19, "tt-15-2026", 1, 3, now);
        var asks = province.bean(AsksForDecisions.class);
        var before = tasks(now);

        asks.on(news);
        asks.on(news);
        asks.on(new RiskLevelChanged(news.unit(), Disease.COVID_19, "tt-15-2026", 1, 2, now));
        asks.on(new RiskLevelChanged(news.unit(), Disease.COVID_19, "tt-15-2026", 1, 3, now.minusSeconds(9_000)));
        asks.on(new RiskLevelChanged(news.unit(), Disease.COVID_19, "qd-2686-2021", 1, 4, now));

        assertThat(tasks(now)).isEqualTo(before + 1);
    }

    private int tasks(Instant now) {
        var filter = new TaskFilter(
                province.unit("26716"),
                false,
                now.plusSeconds(60),
                TaskFilter.Show.OWED,
                null,
                null,
                null,
                "risk",
                null);
        return ActingAs.call(
                province.scope,
                () -> province.bean(TaskQueries.class)
                        .list(province.scope, filter)
                        .size());
    }

    @Test
    void ofTwoOfficersAtOnceOneDecidesAndTheOtherIsTold() throws Exception {
        var regime = province.bean(RiskRegimes.class).find("qd-4800-2021").orElseThrow();
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);
        var results = new ArrayList<java.util.concurrent.Future<Object>>();
        for (var level : List.of(2, 3)) {
            results.add(pool.submit(() -> {
                start.await();
                try {
                    return ActingAs.call(
                            province.scope,
                            () -> province.bean(Decisions.class)
                                    .decide(
                                            province.scope,
                                            new Decisions.Wanted(
                                                    province.unit("26719"),
                                                    Disease.COVID_19,
                                                    regime,
                                                    level,
                                                    0,
                                                    "Theo đề nghị của Sở Y tế",
                                                    "15/QĐ-UBND",
                                                    null,
                                                    Province.at("2021-12-01"))));
                } catch (StaleVersion told) {
                    return told;
                }
            }));
        }
        start.countDown();
        var answers = List.of(results.get(0).get(), results.get(1).get());
        pool.shutdown();

        assertThat(answers).filteredOn(UUID.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(StaleVersion.class::isInstance).hasSize(1);
    }

    @Test
    void theMapAndTheFirstScreenShowLevels() throws Exception {
        var committee = province.staff.signedIn(Province.CODE, Role.COMMITTEE);
        province.keep("2021-06-20");

        browser.perform(get("/map/layers/risk.geojson")
                        .param("unit", Province.CODE)
                        .param("asOf", "2021-06-20T08:00")
                        .with(committee))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("FeatureCollection")));
        browser.perform(get("/map")
                        .param("unit", Province.CODE)
                        .param("asOf", "2021-06-20T08:00")
                        .param("measure", "risk")
                        .param("parts", "communes")
                        .with(committee))
                .andExpect(status().isOk());
        browser.perform(get("/overview/response")
                        .param("unit", Province.CODE)
                        .param("asOf", "2021-06-20T08:00")
                        .with(committee))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Xã ở hai mức nguy cơ cao nhất")));
    }

    @Test
    void theRegulationOfADayFollowsFromItsRows() {
        var regimes = province.bean(RiskRegimes.class);

        assertThat(regimes.chosen(null, Vietnam.dayOf(Province.at("2021-05-24")))
                        .id())
                .isEqualTo("qd-2686-2021");
        assertThat(regimes.chosen(null, Vietnam.dayOf(Province.at("2021-04-01")))
                        .id())
                .isEqualTo("qd-02-2016");
        assertThat(regimes.chosen(null, Vietnam.dayOf(Province.at("2021-10-12")))
                        .id())
                .isEqualTo("qd-4800-2021");
        assertThat(regimes.chosen(null, Vietnam.dayOf(Province.at("2022-01-27")))
                        .id())
                .isEqualTo("qd-218-2022");
        assertThat(regimes.chosen(null, Vietnam.dayOf(Province.at("2026-07-01")))
                        .id())
                .isEqualTo("tt-15-2026");
    }
}
