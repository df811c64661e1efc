package vn.vungxanh.territory.checkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.codes.CodeKind;
import vn.vungxanh.foundation.codes.Codes;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.presence.NewPlace;
import vn.vungxanh.surveillance.presence.PlaceKind;

/** Staff at the entrance of a place. */
@HouseTest
class EntranceTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvc browser;

    @Autowired
    CheckPlaces places;

    @Autowired
    CheckinQueries queries;

    @Autowired
    PeopleQueries people;

    @Autowired
    Codes codes;

    Scope province;
    RequestPostProcessor guard;
    RequestPostProcessor stranger;
    UUID gate;
    String number;

    @BeforeEach
    void aGate() {
        var staff = HouseStaff.of(house);
        province = staff.scope("11", Role.EPIDEMIOLOGIST);
        guard = staff.signedIn("103", Role.CHECKPOINT);
        stranger = staff.signedIn("03127", Role.UNIT_OFFICER);
        gate = ActingAs.call(
                province,
                () -> places.register(
                        province,
                        NewPlace.of("Cổng trường", PlaceKind.CLASSROOM, staff.unit("03199")),
                        CheckInTest.always()));
        number = "011090" + String.format("%06d", ThreadLocalRandom.current().nextInt(1_000_000));
    }

    @Test
    void aCitizenCardChecksInAndShowsNoMoreThanIsNeeded() throws Exception {
        var page = answer(scan(card("Xã Si Pa Phìn, Huyện Nậm Pồ, Tỉnh Điện Biên")));

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("V. A. Bằng", "···" + number.substring(9))
                .doesNotContain("Vừ A Bằng", number);
        assertThat(guests()).isEqualTo(1);
    }

    @Test
    void theSameCardHeldBeforeTheScannerIsOneArrivalAndOnePerson() throws Exception {
        answer(scan(card("Xã Si Pa Phìn, Huyện Nậm Pồ, Tỉnh Điện Biên")));
        answer(scan(card("Xã Si Pa Phìn, Huyện Nậm Pồ, Tỉnh Điện Biên") + "\r\n"));

        assertThat(guests()).isEqualTo(1);
        assertThat(ActingAs.call(province, () -> people.search(province, number, 5)))
                .hasSize(1);
    }

    @Test
    void whoLivesElsewhereIsRegisteredThereAndCheckedInHere() throws Exception {
        answer(scan(card("Phường Mường Thanh, Thành phố Điện Biên Phủ, Tỉnh Điện Biên")));

        var found = ActingAs.call(province, () -> people.search(province, number, 5));
        assertThat(found).hasSize(1);
        assertThat(guests()).isEqualTo(1);
    }

    @Test
    void aRefusalSaysWhatToDoAndWritesNothing() throws Exception {
        var poster = codes.issue(CodeKind.PLACE, gate);
        for (var code : new String[] {poster, "xyz", number + "|", "a|b|c|d|e|f", codes.issue(CodeKind.PERSON, gate)}) {
            var page = answer(scan(code));

            assertThat(page.getStatus()).isEqualTo(422);
            assertThat(page.getContentAsString()).contains("notice bad");
        }
        assertThat(guests()).isZero();
    }

    @Test
    void thePartOfThePageIsAnAnswerEvenWhenItRefuses() throws Exception {
        var part = answer(scan("xyz").header("HX-Request", "true"));

        assertThat(part.getStatus()).isEqualTo(200);
        assertThat(part.getContentAsString()).contains("notice bad").doesNotContain("<html");
    }

    @Test
    void aPlaceOfAnotherJurisdictionDoesNotExist() throws Exception {
        var elsewhere = post("/checkins/scan")
                .param("place", gate.toString())
                .param("code", card("Xã Si Pa Phìn"))
                .with(csrf())
                .with(stranger);

        assertThat(answer(elsewhere).getStatus()).isEqualTo(404);
        assertThat(answer(get("/checkins/scan").param("place", gate.toString()).with(stranger))
                        .getStatus())
                .isEqualTo(404);
        assertThat(answer(get("/checkins/scan").with(stranger)).getContentAsString())
                .doesNotContain(gate.toString());
    }

    private String card(String address) {
        return number + "|123456789|Vừ A Bằng|01021990|Nam|" + address + "|25042021";
    }

    private MockHttpServletRequestBuilder scan(String code) {
        return post("/checkins/scan")
                .param("place", gate.toString())
                .param("code", code)
                .with(csrf())
                .with(guard);
    }

    private long guests() {
        return ActingAs.call(province, () -> queries.place(province, gate).today());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }
}
