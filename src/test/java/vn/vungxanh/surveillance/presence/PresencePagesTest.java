package vn.vungxanh.surveillance.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class PresencePagesTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private MockMvc web;

    @Autowired
    private Groups groups;

    private HouseStaff staff;
    private Town town;

    @BeforeEach
    void aTown() {
        staff = HouseStaff.of(house);
        town = new Town(house);
    }

    @Test
    void aPlaceIsRegisteredFoundAndRead() throws Exception {
        var at = web.perform(post("/presence/places")
                        .with(staff.signedIn("11", Role.EPIDEMIOLOGIST))
                        .with(csrf())
                        .param("name", "Chợ trung tâm Mường Thử")
                        .param("kind", "MARKET")
                        .param("unit", "Si Pa Phìn")
                        .param("capacity", "1.200")
                        .param("latitude", "21,75")
                        .param("longitude", "102,9"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(page(get(at))).contains("Chợ trung tâm Mường Thử", "Si Pa Phìn", "1.200", "21,75");
        assertThat(page(get("/presence").param("q", "trung tam muong thu"))).contains(at);
        assertThat(page(get("/presence").param("q", "x").param("kind", "SHOP").header("HX-Request", "true")))
                .doesNotContain("<html");
    }

    @Test
    void aPlaceKeepsItsIdWhenAReformRenamesItsCommune() throws Exception {
        var place = town.placeIn(Town.COMMUNE, PlaceKind.MARKET);
        var units = house.getBean(vn.vungxanh.foundation.adminunits.Units.class);
        var before = units.get(place.unit());
        assertThat(before.validTo()).isNotNull();
        var after = units.becameOf(place.unit()).get(0).unit();

        assertThat(page(get("/presence/places/" + place.id()))).contains(units.fullName(after.id()), before.name());
        assertThat(page(get("/presence").param("q", place.name())))
                .contains(place.id().toString());
    }

    @Test
    void whatIsWrongWithAPlaceIsSaidAndWhatWasTypedStays() throws Exception {
        var answer = web.perform(post("/presence/places")
                        .with(staff.signedIn("11", Role.EPIDEMIOLOGIST))
                        .with(csrf())
                        .param("name", "Quán của tôi")
                        .param("kind", "MARKET")
                        .param("unit", "không có xã này"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).contains("Quán của tôi", "role=\"alert\"");
    }

    @Test
    void aGroupIsFormedAndGetsAMember() throws Exception {
        var person = town.person();
        var at = web.perform(post("/presence/groups")
                        .with(staff.signedIn("11", Role.EPIDEMIOLOGIST))
                        .with(csrf())
                        .param("name", "Ca đêm " + person)
                        .param("kind", "SHIFT")
                        .param("unit", "Si Pa Phìn"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        web.perform(post(at + "/members")
                        .with(staff.signedIn("11", Role.EPIDEMIOLOGIST))
                        .with(csrf())
                        .param("person", person.toString())
                        .param("from", "2021-05-01"))
                .andExpect(status().is3xxRedirection());

        assertThat(page(get(at))).contains("/people/" + person, "01/05/2021");
        assertThat(page(get(at).param("q", "Thử"))).contains("type=\"radio\"");
        assertThat(page(get("/presence/groups").param("q", "ca dem " + person))).contains(at);
    }

    @Test
    void administratorsSeeTheIndexAndCompareIt() throws Exception {
        var admin = staff.signedIn("11", Role.ADMINISTRATOR);
        web.perform(post("/presence/index/verify").with(admin).with(csrf())).andExpect(status().is3xxRedirection());
        web.perform(post("/presence/index/rebuild").with(admin).with(csrf())).andExpect(status().is3xxRedirection());
        var page = web.perform(get("/presence/index").with(admin))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("notice good", "25");
    }

    @Test
    void halfABodyIsNamedNotAFault() throws Exception {
        for (var body : List.of(
                "/api/v1/itineraries {}",
                "/api/v1/itineraries {\"case\":\"" + UUID.randomUUID() + "\"}",
                "/api/v1/places [null]",
                "/api/v1/places [{}]",
                "/api/v1/groups {}",
                "/api/v1/places {")) {
            var parts = body.split(" ");
            web.perform(post(parts[0])
                            .with(staff.signedIn("11", Role.EPIDEMIOLOGIST))
                            .contentType("application/json")
                            .content(parts[1]))
                    .andExpect(status().is4xxClientError());
        }
    }

    @Test
    void everyRouteIsRefusedWithoutAuthority() throws Exception {
        var id = UUID.randomUUID();
        for (var route : List.of(
                "/presence",
                "/presence/places/new",
                "/presence/places/" + id,
                "/presence/groups",
                "/presence/groups/" + id,
                "/presence/index",
                "/presence/cases/" + id + "/itinerary",
                "/presence/cases/" + id + "/itinerary/edit",
                "/api/v1/places",
                "/api/v1/places/" + id,
                "/api/v1/groups",
                "/api/v1/groups/" + id + "/members",
                "/api/v1/itineraries?case=" + id)) {
            web.perform(get(route).with(staff.signedIn("11", Role.CHECKPOINT))).andExpect(status().isForbidden());
        }
        for (var route : List.of(
                "/presence/places",
                "/presence/groups",
                "/presence/groups/" + id + "/members",
                "/presence/index/verify",
                "/presence/index/rebuild",
                "/presence/cases/" + id + "/itinerary",
                "/api/v1/places",
                "/api/v1/groups",
                "/api/v1/groups/" + id + "/members",
                "/api/v1/itineraries")) {
            web.perform(post(route)
                            .with(staff.signedIn("11", Role.LABORATORY))
                            .with(csrf())
                            .contentType("application/json")
                            .content(route.endsWith("members") || route.endsWith("places") ? "[]" : "{}"))
                    .andExpect(status().isForbidden());
        }
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(staff.signedIn("11", Role.EPIDEMIOLOGIST)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
