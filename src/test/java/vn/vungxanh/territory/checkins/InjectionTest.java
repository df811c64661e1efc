package vn.vungxanh.territory.checkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.presence.NewPlace;
import vn.vungxanh.surveillance.presence.PlaceKind;

/** Every field of every page and of the API with what is not meant for it: nothing is executed, nothing is a fault. */
@HouseTest
class InjectionTest {

    private static final List<String> CORPUS = List.of(
            "=cmd|' /C calc'!A0",
            "\t=1+1",
            "\u0000=1+1",
            "＝1+1",
            "=HYPERLINK(\"http://127.0.0.1/?\"&A1)",
            "@user",
            "<img src=x onerror=alert(1)>",
            "<div hx-get=/admin hx-trigger=load>",
            "\"><script>alert(1)</script>",
            "{{7*7}}",
            "${7*7}",
            "#{T(java.lang.Runtime)}",
            "javascript:alert(1)",
            "' OR 1=1--",
            "%_%",
            "../../etc/passwd",
            "name\r\nSet-Cookie: a=b",
            "\u202eevil\u200b😀",
            "\ud800",
            "(a+)+$" + "a".repeat(60),
            "Nguyễn".repeat(700),
            "-1",
            "1e400",
            "00000000-0000-0000-0000-000000000000");

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvc browser;

    @Autowired
    CheckPlaces places;

    RequestPostProcessor officer;
    UUID place;
    String poster;

    @BeforeEach
    void aPlace() {
        var staff = HouseStaff.of(house);
        var province = staff.scope("11", Role.EPIDEMIOLOGIST);
        officer = staff.signedIn("11", Role.EPIDEMIOLOGIST);
        place = ActingAs.call(
                province,
                () -> places.register(
                        province,
                        NewPlace.of("Trường học", PlaceKind.CLASSROOM, staff.unit("03199")),
                        CheckInTest.always()));
        poster = ActingAs.call(province, () -> places.poster(province, place));
    }

    @Test
    void inTheFieldsOfCitizens() throws Exception {
        var good = Map.of(
                "id", "x-1", "name", "Lò Thị Hoa", "birthYear", "1985", "phone", "0912345678", "commune", "Si Pa Phìn");
        for (var field : good.keySet()) {
            for (var bad : CORPUS) {
                var request = post("/checkins/here/" + poster);
                good.forEach((name, value) -> request.param(name, name.equals(field) ? bad : value));
                harmless(request, field, bad);
            }
        }
    }

    @Test
    void inTheApi() throws Exception {
        var good = Map.of(
                "id",
                "x-2",
                "place",
                poster,
                "name",
                "Lò Thị Hoa",
                "birthYear",
                "1985",
                "phone",
                "0912345678",
                "commune",
                "Si Pa Phìn",
                "in",
                "2021-05-24T06:00:00+07:00",
                "out",
                "2021-05-24T07:00:00+07:00",
                "device",
                "d",
                "person",
                "p");
        var json = JsonMapper.shared();
        for (var field : good.keySet()) {
            for (var bad : CORPUS) {
                var body = new java.util.HashMap<>(good);
                if (!field.equals("person")) {
                    body.remove("person");
                }
                body.put(field, bad.equals("\ud800") ? "?" : bad);
                harmless(
                        post("/api/v1/checkins")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(json.writeValueAsString(body)),
                        field,
                        bad);
            }
        }
        for (var body :
                List.of("", "[]", "null", "{", "{\"id\":{}}", "[".repeat(9_000), "{\"role\":\"ADMIN\"}", "1e400")) {
            harmless(
                    post("/api/v1/checkins")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body),
                    "body",
                    body);
        }
    }

    @Test
    void inTheFieldsOfPlaces() throws Exception {
        var good = Map.of(
                "name",
                "Chợ",
                "kind",
                "MARKET",
                "unit",
                "Si Pa Phìn",
                "nameEn",
                "Market",
                "opens",
                "06:00",
                "closes",
                "18:00",
                "days",
                "MONDAY",
                "ownerName",
                "Lò Thị Hoa",
                "ownerPhone",
                "0912345678");
        for (var field : good.keySet()) {
            for (var bad : CORPUS) {
                var fresh = post("/checkins/places").with(csrf()).with(officer);
                var change = post("/checkins/places/" + place)
                        .param("version", "1")
                        .with(csrf())
                        .with(officer);
                good.forEach((name, value) -> fresh.param(name, name.equals(field) ? bad : value));
                good.forEach((name, value) -> change.param(name, name.equals(field) ? bad : value));
                harmless(fresh, field, bad);
                harmless(change, field, bad);
            }
        }
        for (var page : List.of("/checkins", "/checkins/held", "/checkins/scan", "/checkins/places/" + place)) {
            harmless(get(page).with(officer), page, "");
        }
    }

    @Test
    void inScansFiltersAndReasons() throws Exception {
        for (var bad : CORPUS) {
            harmless(scan(bad), "code", bad);
            harmless(scan("011090001234|123456789|" + bad + "|01021990|Nam|" + bad + "|25042021"), "card", bad);
            harmless(scan("011090001234|123456789|Vừ A Bằng|01021990|Nam|" + bad + "|25042021"), "address", bad);
            harmless(get("/checkins").param("q", bad).param("kind", bad).with(officer), "q", bad);
            harmless(get("/checkins").param("q", bad).with(officer), "q", bad);
            harmless(
                    get("/checkins/places/" + place + "/guests")
                            .param("day", bad)
                            .with(officer),
                    "day",
                    bad);
            harmless(get("/checkins/held").param("place", bad).with(officer), "place", bad);
            harmless(get("/checkins/held").param("state", bad).with(officer), "state", bad);
            harmless(
                    post("/checkins/held/" + UUID.randomUUID() + "/dismissed")
                            .param("reason", bad)
                            .with(csrf())
                            .with(officer),
                    "reason",
                    bad);
        }
    }

    private MockHttpServletRequestBuilder scan(String code) {
        return post("/checkins/scan")
                .param("place", place.toString())
                .param("code", code)
                .with(csrf())
                .with(officer);
    }

    private void harmless(MockHttpServletRequestBuilder request, String field, String bad) throws Exception {
        var answer = browser.perform(request).andReturn().getResponse();

        assertThat(answer.getStatus()).as(field + " " + bad).isLessThan(500);
        assertThat(answer.getHeaderNames()).as(field).noneMatch(name -> name.equals("a"));
        assertThat(answer.getContentAsString())
                .as(field + " " + bad)
                .doesNotContain("<img src=x", "<div hx-get=/admin", "<script>alert");
    }
}
