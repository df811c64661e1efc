package vn.vungxanh.territory.checkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
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
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.codes.CodeKind;
import vn.vungxanh.foundation.codes.Codes;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.presence.NewPlace;
import vn.vungxanh.surveillance.presence.PlaceKind;
import vn.vungxanh.surveillance.presence.Sightings;

/** A citizen before the poster of a place, without a script and without an account. */
@HouseTest
class CheckInTest {

    private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvc telephone;

    @Autowired
    CheckPlaces places;

    @Autowired
    CheckinQueries queries;

    @Autowired
    Sightings sightings;

    @Autowired
    PeopleQueries people;

    @Autowired
    Codes codes;

    @Autowired
    Clock clock;

    HouseStaff staff;
    Scope province;
    UUID market;
    String poster;
    String name;

    @BeforeEach
    void aMarketWithAPoster() {
        staff = HouseStaff.of(house);
        province = staff.scope("11", Role.EPIDEMIOLOGIST);
        market = ActingAs.call(province, () -> register("03199", "Chợ Si Pa Phìn"));
        poster = ActingAs.call(province, () -> places.poster(province, market));
        name = "Giàng A " + word();
    }

    @Test
    void thePosterLeadsToOneQuestionWithoutAScript() throws Exception {
        var scanned = answer(get("/q/" + poster));
        var page = answer(get(scanned.getHeader("Location")));

        assertThat(scanned.getStatus()).isEqualTo(303);
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("Chợ Si Pa Phìn").doesNotContain("<script");
        assertThat(page.getContentAsByteArray().length).isLessThan(20_000);
    }

    @Test
    void whoTypesNameAndYearIsCheckedInAndKnownTheNextTime() throws Exception {
        var sent = answer(typed(name, "1985"));

        assertThat(sent.getStatus()).isEqualTo(303);
        var cookie = cookie(sent);
        assertThat(cookie.isHttpOnly()).isTrue();
        var done = answer(get(here() + "/done").cookie(cookie)).getContentAsString();
        assertThat(done).contains(here() + "/out");
        var again = answer(get(here()).cookie(cookie)).getContentAsString();
        assertThat(again).contains("name=\"known\"").doesNotContain(name).contains("G. A. ");
        assertThat(guests()).isEqualTo(1);
    }

    @Test
    void thePageThatIsSentTwiceCountsOnce() throws Exception {
        var page = typed(name, "1985");

        assertThat(answer(page).getStatus()).isEqualTo(303);
        assertThat(answer(page).getStatus()).isEqualTo(303);

        assertThat(guests()).isEqualTo(1);
    }

    @Test
    void whoLeavesIsNotThereAnyMore() throws Exception {
        var cookie = cookie(answer(typed(name, "1985")));

        var left = answer(
                post(here() + "/out").param("id", UUID.randomUUID().toString()).cookie(cookie));

        assertThat(left.getStatus()).isEqualTo(303);
        assertThat(answer(get(here() + "/done").cookie(cookie)).getContentAsString())
                .doesNotContain("/out\"");
        assertThat(guests()).isEqualTo(1);
    }

    @Test
    void anotherPersonOnTheSameTelephoneIsAskedForTheName() throws Exception {
        var cookie = cookie(answer(typed(name, "1985")));

        var other = answer(post(here() + "/other").cookie(cookie));

        assertThat(other.getContentAsString()).contains("name=\"birthYear\"");
        assertThat(other.getCookie("vx_checkin").getMaxAge()).isZero();
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedIsKept() throws Exception {
        var page = answer(typed(name, "85"));

        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString()).contains("href=\"#birthYear\"", "value=\"" + name + "\"", "value=\"85\"");
    }

    @Test
    void theSameNameAndYearOfTheSameCommuneIsThePersonOfTheRegister() throws Exception {
        answer(typed(name, "1985"));
        answer(typed(name.toUpperCase(java.util.Locale.ROOT), "1985").param("phone", "0912 345 678"));

        var found = ActingAs.call(province, () -> people.search(province, name, 5));

        assertThat(found).hasSize(1);
        assertThat(ActingAs.call(
                        province, () -> people.phones(province, found.get(0).id())))
                .hasSize(1);
    }

    @Test
    void aPosterOfAClosedPlaceSaysSo() throws Exception {
        ActingAs.run(province, () -> places.change(province, market, 1, always(), true));

        assertThat(answer(get(here())).getStatus()).isEqualTo(422);
    }

    @Test
    void aCodeThatIsNoPosterSaysSoOnItsOwnPage() throws Exception {
        var forged = poster.substring(0, 50) + (poster.charAt(50) == 'A' ? 'B' : 'A') + poster.substring(51);

        assertThat(answer(get("/checkins/here/" + forged)).getHeader("Location"))
                .isEqualTo("/q/" + forged);
    }

    @Test
    void otherProgramsSendOneByOneAndAgainWithoutHarm() throws Exception {
        var body = """
                {"id":"%s","place":"%s","name":"%s","birthYear":"1990","in":"%s"}
                """.formatted(
                        UUID.randomUUID(),
                        poster,
                        name,
                        clock.instant().minus(Duration.ofHours(1)).toString());

        assertThat(answer(api(body)).getStatus()).isEqualTo(201);
        assertThat(answer(api(body)).getStatus()).isEqualTo(200);
        assertThat(guests()).isEqualTo(1);
    }

    @Test
    void theApiNamesTheRuleThatIsBroken() throws Exception {
        assertThat(answer(api("{}")).getContentAsString()).contains("codes.rule.UNREADABLE");
        assertThat(answer(api("{\"place\":\"" + poster + "\",\"id\":\"x\"}")).getContentAsString())
                .contains("checkins.rule.NAME_MISSING");
        var nobody = codes.issue(CodeKind.PERSON, UUID.randomUUID());
        assertThat(answer(api("{\"id\":\"x\",\"place\":\"" + poster + "\",\"person\":\"" + nobody + "\"}"))
                        .getContentAsString())
                .contains("presence.rule.UNKNOWN_PERSON");
    }

    @Test
    void thePersonalCodeOfAReceiptIsOneTapAndOneCall() throws Exception {
        answer(typed(name, "1985"));
        var person =
                ActingAs.call(province, () -> people.search(province, name, 5)).get(0);
        var code = codes.issue(CodeKind.PERSON, person.id().value());

        var page = answer(get(here()).cookie(new Cookie("vx_person", code))).getContentAsString();
        var sent = answer(api("{\"id\":\"" + UUID.randomUUID() + "\",\"place\":\"" + poster + "\",\"person\":\"" + code
                + "\",\"in\":\"" + clock.instant().minus(Duration.ofMinutes(5)) + "\"}"));

        assertThat(page).contains("name=\"known\"").doesNotContain(name);
        assertThat(sent.getStatus()).isEqualTo(201);
        assertThat(guests()).isEqualTo(2);
    }

    @Test
    void theListOfPlacesCountsTodayAndLeadsToTheNames() throws Exception {
        answer(typed(name, "1985"));
        var officer = staff.signedIn("03199", Role.UNIT_OFFICER);

        assertThat(answer(get("/checkins").param("q", "cho si pa phin").with(officer))
                        .getContentAsString())
                .contains("/checkins/places/" + market + "/guests");
        assertThat(answer(get("/checkins/places/" + market + "/guests").with(officer))
                        .getContentAsString())
                .contains(name);
        var post = staff.signedIn("103", Role.CHECKPOINT);
        assertThat(answer(get("/checkins/places/" + market + "/guests").with(post))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void theSheetIsPrintedWithANewCode() throws Exception {
        var officer = staff.signedIn("03199", Role.UNIT_OFFICER);

        var sheet = answer(
                post("/checkins/places/" + market + "/poster").with(csrf()).with(officer));

        assertThat(sheet.getContentAsString()).contains("<svg class=\"qr\"", "checkins-poster.css", "Chợ Si Pa Phìn");
    }

    @Test
    void theFileToPrintSaysTheSameCodeToACamera() throws Exception {
        var officer = staff.signedIn("03199", Role.UNIT_OFFICER);

        var file = answer(post("/checkins/places/" + market + "/poster.pdf")
                        .with(csrf())
                        .with(officer))
                .getContentAsByteArray();

        try (var pdf = org.apache.pdfbox.Loader.loadPDF(file)) {
            var image = new org.apache.pdfbox.rendering.PDFRenderer(pdf).renderImageWithDPI(0, 150);
            var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var source = new com.google.zxing.RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            var read = new com.google.zxing.qrcode.QRCodeReader()
                    .decode(new com.google.zxing.BinaryBitmap(new com.google.zxing.common.HybridBinarizer(source)));
            assertThat(codes.open(Codes.tokenIn(read.getText())).subject()).isEqualTo(market);
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    private UUID register(String commune, String called) {
        return places.register(province, NewPlace.of(called, PlaceKind.MARKET, staff.unit(commune)), always());
    }

    static CheckPlaces.Words always() {
        return new CheckPlaces.Words("Market", OpeningHours.daily(MIDNIGHT, MIDNIGHT), "Lò Thị Quản Lý", "0912345678");
    }

    private long guests() {
        return ActingAs.call(province, () -> queries.place(province, market).today());
    }

    private String here() {
        return "/checkins/here/" + poster;
    }

    private MockHttpServletRequestBuilder typed(String who, String year) {
        return post(here())
                .param("name", who)
                .param("birthYear", year)
                .param("id", UUID.randomUUID().toString());
    }

    private static MockHttpServletRequestBuilder api(String body) {
        return post("/api/v1/checkins").contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private static Cookie cookie(MockHttpServletResponse response) {
        return java.util.Objects.requireNonNull(response.getCookie("vx_checkin"));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return telephone.perform(request).andReturn().getResponse();
    }

    private static String word() {
        var letters = new StringBuilder("Ch");
        var matcher = Pattern.compile("[a-f]").matcher(UUID.randomUUID().toString());
        while (matcher.find()) {
            letters.append(matcher.group());
        }
        return letters.toString();
    }
}
