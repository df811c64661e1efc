package vn.vungxanh.territory.checkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.presence.NewPlace;
import vn.vungxanh.surveillance.presence.PlaceKind;

/** Two strangers scan the same poster; one of them falls ill, and the trace finds the other. */
@HouseTest
class TracedByPosterTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvc browser;

    @Autowired
    CheckPlaces places;

    @Autowired
    Clock clock;

    @Test
    void theTraceOfACaseFindsWhoScannedTheSamePoster() throws Exception {
        var staff = HouseStaff.of(house);
        var scope = staff.scope("11", Role.EPIDEMIOLOGIST);
        var officer = staff.signedIn("11", Role.EPIDEMIOLOGIST);
        var today = Vietnam.dayOf(clock.instant());
        var commune = house.getBean(Units.class)
                .resolve("si pa phin", null, today)
                .unit()
                .orElseThrow();
        var room = ActingAs.call(
                scope,
                () -> places.register(
                        scope,
                        NewPlace.of("Phòng khám", PlaceKind.HEALTH_FACILITY, commune.id()),
                        CheckInTest.always()));
        var poster = ActingAs.call(scope, () -> places.poster(scope, room));
        var word = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        scan(poster, "Sùng A " + word);
        scan(poster, "Lường Thị " + word);

        var reported = answer(post("/cases/new")
                .param("name", "Sùng A " + word)
                .param("birth", "1990")
                .param("sex", "MALE")
                .param("unit", "si pa phin")
                .param("disease", "COVID-19")
                .param("classification", "SUSPECTED")
                .param("source", "COMMUNITY")
                .param("onsetOn", today.toString())
                .param(
                        "reportedAt",
                        "00:01 " + today.format(java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy")))
                .with(csrf())
                .with(officer));
        assertThat(reported.getHeader("Location")).isNotNull();
        var illness = reported.getHeader("Location").replaceAll(".*/cases/([0-9a-f-]{36}).*", "$1");

        var trace = answer(get("/traces/cases/" + illness).with(officer));

        assertThat(trace.getStatus()).isEqualTo(200);
        assertThat(trace.getContentAsString()).contains("Lường Thị " + word);
    }

    private void scan(String poster, String name) throws Exception {
        // two hours ago: a quarter of an hour together makes a contact
        var sent = answer(
                post("/api/v1/checkins").contentType(MediaType.APPLICATION_JSON).content("""
                {"id":"%s","place":"%s","name":"%s","birthYear":"1990","in":"%s"}
                """.formatted(
                                UUID.randomUUID(), poster, name, clock.instant().minus(Duration.ofHours(2)))));
        assertThat(sent.getStatus()).isEqualTo(201);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }
}
