package vn.vungxanh.platform.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.support.HouseTest;

@HouseTest
class MapPagesTest {

    private static final String DAY = "asOf=2021-05-24T06:00";
    private static final String AFTER_THE_REFORM = "asOf=2025-09-01T06:00";
    /** Of the whole province on the wire. */
    private static final int MOST_BYTES = 200_000;

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    private RequestPostProcessor committee;
    private RequestPostProcessor commune;

    @BeforeEach
    void staff() {
        committee = HouseStaff.of(house).signedIn("11", Role.COMMITTEE);
        commune = HouseStaff.of(house).signedIn("03199", Role.UNIT_OFFICER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/map?" + DAY,
                "/map?lang=en&parts=communes&per=rate&classes=jenks&" + DAY,
                "/map?measure=confirmed&show=new&day=2021-05-10&layers=.&source=quarantine&" + DAY,
                "/map?unit=103&measure=died&" + DAY,
                "/map?unit=03199&" + DAY,
                "/map?measure=contacts&per=rate&" + DAY,
                "/map?measure=tests&show=new&parts=communes&classes=jenks&" + DAY,
                "/map?measure=isolated&" + AFTER_THE_REFORM,
                "/map?measure=homes&unit=103&" + DAY,
                "/map?measure=beds&per=count&" + DAY,
                "/map?measure=flagged&show=new&" + DAY,
                "/map?measure=coverage&lang=en&" + DAY,
                "/map?" + AFTER_THE_REFORM
            })
    void theMapOpensWithATableThatSaysTheSame(String address) throws Exception {
        var page = answer(address, committee);

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("id=\"map\"", "data-code=\"", "class=\"map-shade-0\"");
    }

    /** Each day until then would be counted of each unit. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/map?asOf=9999-12-31",
                "/map?asOf=2190-01-01",
                "/map/data?asOf=2190-01-01",
                "/map?asOf=-999999999-01-01T00:00:00Z",
                "/dashboards/11?asOf=2190-01-01",
                "/mobility?asOf=9999-12-31",
                "/delays?asOf=9999-12-31",
                "/api/v1/dashboards/11?asOf=+999999999-12-31T00:00:00Z"
            })
    void anInstantThatNobodyMeansIsRefusedBeforeAnythingIsCounted(String address) throws Exception {
        assertThat(answer(address, committee).getStatus()).isEqualTo(422);
    }

    @Test
    void theCommunesOfBothTreesHaveSchematicShapesWithinTheLimitAndAreSentOnce() throws Exception {
        var before = answer("/map/ground.geojson?parts=communes&" + DAY, committee);
        var after = answer("/map/ground.geojson?parts=communes&" + AFTER_THE_REFORM, committee);

        assertThat(codes(before)).isEqualTo(129);
        assertThat(codes(after)).isEqualTo(45);
        assertThat(before.getContentAsByteArray()).hasSizeLessThan(MOST_BYTES);
        assertThat(before.getHeader("Content-Encoding")).isEqualTo("gzip");
        var again = browser.perform(get(URI.create("/map/ground.geojson?parts=communes&" + DAY))
                        .with(committee)
                        .header("Accept-Encoding", "gzip")
                        .header("If-None-Match", before.getHeader("ETag")))
                .andReturn()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
    }

    @Test
    void aCommuneOpensAtItselfWithItsNeighboursAroundAndNeverAtItsProvince() throws Exception {
        var mine = answer("/map?" + DAY, commune);
        var ground = unpacked(answer("/map/ground.geojson?" + DAY, commune));

        assertThat(mine.getContentAsString()).contains("Xã Si Pa Phìn").doesNotContain("Phường Him Lam");
        assertThat(ground).contains("\"around\":true");
        for (var foreign : new String[] {"11", "03127"}) {
            for (var door : new String[] {"/map", "/map/data", "/map/ground.geojson", "/map/layers/cases.geojson"}) {
                assertThat(answer(door + "?unit=" + foreign + "&" + DAY, commune)
                                .getStatus())
                        .as(door)
                        .isEqualTo(404);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"measure=weather", "per=mile", "asOf=yesterday", "parts=atoms", "from=1"})
    void aWordThatCannotBeReadIsSaidToBeSo(String word) throws Exception {
        assertThat(answer("/map?" + word, committee).getStatus()).isEqualTo(422);
        assertThat(answer("/api/v1/map/data?" + word, committee).getStatus()).isEqualTo(422);
    }

    @Test
    void theCountsAreOneAnswerThatIsSentOnce() throws Exception {
        var first = answer("/map/data?parts=communes&measure=positivity&" + DAY, committee);
        var again = browser.perform(get(URI.create("/map/data?parts=communes&measure=positivity&" + DAY))
                        .with(committee)
                        .header("If-None-Match", first.getHeader("ETag")))
                .andReturn()
                .getResponse();

        assertThat(first.getContentAsString()).contains("\"base\":[", "\"people\":0");
        assertThat(first.getHeader("Cache-Control")).contains("private");
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }

    /** A layer is there for whoever has its authority, and for nobody else. */
    @Test
    void placesAreSeenByThoseWhoMaySeeCases() throws Exception {
        var checkpoint = HouseStaff.of(house).signedIn("11", Role.CHECKPOINT);

        assertThat(unpacked(answer("/map/layers/places.geojson?" + DAY, committee)))
                .startsWith("{\"type\":\"FeatureCollection\"");
        assertThat(answer("/map/layers/places.geojson?" + DAY, checkpoint).getStatus())
                .isEqualTo(404);
    }

    @Test
    void aLayerThatNobodyOffersIsMissing() throws Exception {
        assertThat(answer("/map/layers/dragons.geojson", committee).getStatus()).isEqualTo(404);
    }

    private static int codes(MockHttpServletResponse answer) throws Exception {
        return unpacked(answer).split("\"schematic\":true").length - 1;
    }

    private static String unpacked(MockHttpServletResponse answer) throws Exception {
        return new String(
                new GZIPInputStream(new ByteArrayInputStream(answer.getContentAsByteArray())).readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(String address, RequestPostProcessor who) throws Exception {
        var answer = browser.perform(get(URI.create(address)).with(who).header("Accept-Encoding", "gzip"))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }
}
