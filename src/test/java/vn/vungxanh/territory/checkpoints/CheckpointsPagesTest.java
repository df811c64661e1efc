package vn.vungxanh.territory.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class CheckpointsPagesTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private ApplicationContext house;

    private Road road;
    private RequestPostProcessor post;
    private RequestPostProcessor officer;
    private RequestPostProcessor committee;
    private RequestPostProcessor elsewhere;

    @BeforeEach
    void aPost() {
        road = new Road(house);
        post = road.staff.signedIn(Road.DISTRICT, Role.CHECKPOINT);
        officer = road.staff.signedIn(Road.DISTRICT, Role.UNIT_OFFICER);
        committee = road.staff.signedIn("11", Role.COMMITTEE);
        elsewhere = road.staff.signedIn("094", Role.CHECKPOINT);
    }

    @Test
    void everyPageRendersInBothLanguages() throws Exception {
        var kept = road.record(road.car("Bắc Ninh", NewTraveller.named("Vàng A " + PassagesTest.letters(), 1990, null)))
                .passage();
        for (var path : List.of(
                "/checkpoints?asOf=2021-05-22",
                "/checkpoints",
                "/checkpoints/areas",
                "/checkpoints/passages?asOf=2021-05-22&post=" + road.post,
                "/checkpoints/passages?day=2021-05-22&which=AFFECTED&place=27&q=vang",
                "/checkpoints/passages/" + kept,
                "/checkpoints/set-up",
                "/checkpoints/" + road.post + "?asOf=2021-05-22",
                "/checkpoints/" + road.post + "/new",
                "/checkpoints/" + road.post + "/new?done=" + kept)) {
            for (var language : List.of("vi", "en")) {
                var shown = browser.perform(get(path).param("lang", language).with(officer))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
                assertThat(shown.replace("/checkpoints.js", "")).as(path).doesNotContain("checkpoints.");
            }
        }
    }

    @Test
    void aPlainCarIsWrittenWithOnePost() throws Exception {
        browser.perform(entry("Tỉnh Sơn La").param("count", "5").with(post))
                .andExpect(redirectedUrlPattern("/checkpoints/" + road.post + "/new?done=*"));

        var today = PassageFilter.of(road.staff.unit(Road.DISTRICT), road.now()).at(road.post);
        var flow = road.as(road.district, () -> road.bean(PassageQueries.class).total(road.district, today));
        assertThat(flow).extracting(Flow::people, Flow::vehicles).containsExactly(5L, 1L);
    }

    @Test
    void whoeverMayHaveToStayIsDecidedUponFirst() throws Exception {
        var name = "Vàng A " + PassagesTest.letters();
        var fresh = UUID.randomUUID().toString();
        var asked = browser.perform(entry(fresh, "Bắc Ninh", name)
                        .param("at", "2021-05-22T08:00")
                        .with(post))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("88-BC/BCS")))
                .andExpect(content().string(containsString("Cách ly tập trung")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(asked).contains(fresh).contains(name);
        browser.perform(entry(fresh, "Bắc Ninh", name)
                        .param("at", "2021-05-22T08:00")
                        .param("deciding", "true")
                        .param("people[0].decision", "PASS")
                        .with(post))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString(name)));
        browser.perform(entry(fresh, "Bắc Ninh", name)
                        .param("at", "2021-05-22T08:00")
                        .param("deciding", "true")
                        .param("people[0].decision", "REFUSED")
                        .param("people[0].reason", "Tự nguyện quay lại")
                        .with(post))
                .andExpect(redirectedUrlPattern("/checkpoints/" + road.post + "/new?done=" + fresh));
        assertThat(road.flow().refused()).isEqualTo(1);
    }

    @Test
    void whatIsWrongKeepsWhatWasTyped() throws Exception {
        browser.perform(entry("Nơi Không Có").param("count", "3").with(post))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Nơi Không Có")))
                .andExpect(content().string(containsString("aria-invalid=\"true\"")));
        browser.perform(entry("Tỉnh Sơn La")
                        .param("people[0].temperature", "ba tám")
                        .with(post))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("ba tám")));
    }

    @Test
    void aScannedCardFillsInAPerson() throws Exception {
        var number = "0112" + "05" + String.format("%06d", Math.abs(road.code.hashCode()) % 1_000_000);
        browser.perform(entry(
                                UUID.randomUUID().toString(),
                                "Tỉnh Sơn La",
                                number + "||Giàng A Quét|01022005|Nam|Bản Chăn Nuôi|25042021")
                        .with(post))
                .andExpect(redirectedUrlPattern("/checkpoints/*/new?done=*"));

        var shown = browser.perform(post("/checkpoints/" + road.post + "/known")
                        .param("plate", number)
                        .with(csrf())
                        .with(post))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown).contains("Giàng A Quét").contains("2005");
    }

    @Test
    void aKnownPlateIsRecognisedAndAnUnknownOneIsNot() throws Exception {
        var plate = "27A" + Math.abs(road.code.hashCode()) % 100_000;
        browser.perform(entry(UUID.randomUUID().toString(), "Tỉnh Sơn La", "Lò Thị Quen", plate)
                        .with(post))
                .andExpect(status().is3xxRedirection());
        browser.perform(known(plate.toLowerCase()).with(post))
                .andExpect(content().string(containsString("Lò Thị Quen")));
        browser.perform(known("27A00000X").with(post)).andExpect(content().string(not(containsString("Lò Thị"))));
        browser.perform(known(plate).with(elsewhere)).andExpect(status().isNotFound());
    }

    @Test
    void aPostIsSetUpClosedAndGuarded() throws Exception {
        var code = "S" + UUID.randomUUID().toString().substring(0, 6);
        browser.perform(setUp(code).with(officer)).andExpect(redirectedUrlPattern("/checkpoints/*"));
        browser.perform(setUp(code).with(officer))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Đèo Mới")));
        var id = road.as(road.district, () -> road.bean(RoadPosts.class).withCode(road.district, code))
                .orElseThrow()
                .id();
        browser.perform(post("/checkpoints/" + id + "/roster")
                        .param("from", "2021-05-23")
                        .param("service", "POLICE", "HEALTH")
                        .param("shift", "NIGHT", "ALL_DAY")
                        .param("guards", "4", "2")
                        .with(csrf())
                        .with(officer))
                .andExpect(redirectedUrlPattern("/checkpoints/*"));
        browser.perform(post("/checkpoints/" + id + "/close")
                        .param("at", "2021-05-24T00:00")
                        .param("document", "QĐ 3/QĐ-UBND")
                        .with(csrf())
                        .with(officer))
                .andExpect(redirectedUrlPattern("/checkpoints/*"));
        var stands = road.as(road.district, () -> road.bean(RoadPosts.class).get(road.district, id));
        assertThat(stands.openAt(Road.at(23, 9, 0))).isTrue();
        assertThat(stands.openAt(Road.at(24, 9, 0))).isFalse();
        assertThat(stands.peopleOn(java.time.LocalDate.of(2021, 5, 23))).isEqualTo(6);
        assertThat(stands.peopleOn(java.time.LocalDate.of(2021, 5, 22))).isEqualTo(5);
        browser.perform(setUp(code + "x").with(post)).andExpect(status().isForbidden());
    }

    @Test
    void anAddedPlaceKeepsTravellersFromItsFirstDayOn() throws Exception {
        browser.perform(area("Huyện Mường Nhé, Tỉnh Điện Biên", "").with(officer))
                .andExpect(status().is(422));
        browser.perform(area("Huyện Mường Nhé, Tỉnh Điện Biên", "Công văn thử nghiệm")
                        .with(officer))
                .andExpect(redirectedUrl("/checkpoints/areas"));
        var person = NewTraveller.named("Sùng A " + PassagesTest.letters(), 1990, null);
        var from = "Huyện Mường Nhé, Tỉnh Điện Biên";
        var before = road.car(from, person);
        var after = new NewPassage(
                UUID.randomUUID(),
                before.post(),
                Road.at(31, 9, 0),
                Direction.IN,
                VehicleKind.CAR,
                "27A11111",
                true,
                from,
                before.to(),
                before.people(),
                Channel.PAGE);
        assertThat(road.record(before).decisions()).containsExactly(Decision.PASS);
        assertThat(road.record(after).decisions()).containsExactly(Decision.CENTRAL);
        var added = road.bean(AffectedAreas.class).all().stream()
                .filter(area -> area.source().equals("Công văn thử nghiệm") && area.to() == null)
                .findFirst()
                .orElseThrow();
        browser.perform(post("/checkpoints/areas/" + added.id() + "/end")
                        .param("lastDay", "2021-05-31")
                        .with(csrf())
                        .with(officer))
                .andExpect(redirectedUrl("/checkpoints/areas"));
    }

    @Test
    void whoMayDoWhat() throws Exception {
        var id = road.record(road.car("Tỉnh Sơn La", NewTraveller.unnamed())).passage();
        browser.perform(get("/checkpoints/passages/" + id).with(committee)).andExpect(status().isOk());
        browser.perform(get("/checkpoints/passages/" + id).with(elsewhere)).andExpect(status().isNotFound());
        browser.perform(get("/checkpoints/" + road.post).with(elsewhere)).andExpect(status().isNotFound());
        browser.perform(get("/checkpoints/" + road.post + "/new").with(committee))
                .andExpect(status().isForbidden());
        browser.perform(entry("Tỉnh Sơn La").with(committee)).andExpect(status().isForbidden());
        browser.perform(entry("Tỉnh Sơn La").with(elsewhere)).andExpect(status().isNotFound());
        var laboratory = road.staff.signedIn("11", Role.BORDER_GUARD);
        browser.perform(get("/checkpoints/passages").with(laboratory)).andExpect(status().isForbidden());
        browser.perform(post("/checkpoints/passages/" + id + "/withdraw")
                        .with(csrf())
                        .with(post))
                .andExpect(status().is(422));
    }

    @Test
    void badConditionsAreAnsweredWithASentence() throws Exception {
        for (var path : List.of(
                "?day=31/02/2022",
                "?which=everything",
                "?post=x",
                "?place=zz",
                "?asOf=gestern",
                "?q=" + "x".repeat(101))) {
            browser.perform(get("/checkpoints/passages" + path).with(post)).andExpect(status().is(422));
        }
        for (var path : List.of("?unit=094", "?unit=999", "/" + UUID.randomUUID(), "/" + new UUID(0, 0))) {
            browser.perform(get("/checkpoints/passages" + path).with(post)).andExpect(status().isNotFound());
        }
    }

    private MockHttpServletRequestBuilder entry(String from) {
        return entry(UUID.randomUUID().toString(), from, "");
    }

    private MockHttpServletRequestBuilder entry(String id, String from, String name) {
        return entry(id, from, name, "27A-12345");
    }

    private MockHttpServletRequestBuilder entry(String id, String from, String name, String plate) {
        return post("/checkpoints/" + road.post + "/new")
                .param("id", id)
                .param("vehicle", "CAR")
                .param("direction", "IN")
                .param("plate", plate)
                .param("from", from)
                .param("to", "Tỉnh Điện Biên")
                .param("disinfected", "true")
                .param("people[0].name", name)
                .param("people[0].birthYear", name.isEmpty() || name.contains("|") ? "" : "1990")
                .with(csrf());
    }

    private MockHttpServletRequestBuilder known(String plate) {
        return post("/checkpoints/" + road.post + "/known")
                .param("plate", plate)
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder area(String unit, String source) {
        return post("/checkpoints/areas")
                .param("unit", unit)
                .param("level", "CENTRAL")
                .param("from", "2021-05-30")
                .param("source", source)
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder setUp(String code) {
        return post("/checkpoints/set-up")
                .param("code", code)
                .param("name", "Đèo Mới")
                .param("road", "QL 6")
                .param("unit", "Xã Si Pa Phìn, Huyện Nậm Pồ, Tỉnh Điện Biên")
                .param("kind", "GATE")
                .param("openedAt", "2021-05-20T12:00")
                .param("document", "QĐ 1/QĐ-UBND")
                .param("service", "POLICE")
                .param("shift", "ALL_DAY")
                .param("guards", "5")
                .with(csrf());
    }
}
