package vn.vungxanh.territory.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.territory.zones.GuardShift.Service;
import vn.vungxanh.territory.zones.GuardShift.Shift;

/** What the room says to the report, to other programs and on paper. */
@HouseTest
class ZoneAnswersTest {

    private static final String SQUARE = """
            {"type":"Polygon","coordinates":[[[102.91,21.76],[102.91,21.774],[102.925,21.774],[102.925,21.76],[102.91,21.76]]]}""";

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    @Autowired
    ZoneFigures figures;

    private Territory territory;
    private RequestPostProcessor officer;

    @BeforeEach
    void people() {
        territory = new Territory(house);
        officer = territory.staff.signedIn("11", Role.EPIDEMIOLOGIST);
    }

    @Test
    void guardsAndPlacesAreCountedByKindAndSeveralCheckpointsOfAZoneAreOnePlace() {
        // a commune where no other test posts anybody: Chà Nưa
        var unit = territory.unit("03187");
        var asOf = Instant.parse("2021-05-23T23:00:00Z");
        assertThat(told(unit, asOf)).doesNotContainKey("II.2.2c");
        var zone = past(
                unit,
                "Khu " + territory.hamlet(),
                Extent.ofHamlets(territory.hamlet()),
                List.of(post(unit, PostKind.ZONE, "Chốt 1"), post(unit, PostKind.ZONE, "Chốt 2")));
        territory.doing(() -> {
            var posts = territory.bean(Posts.class);
            posts.add(territory.province, post(unit, PostKind.FIELD_HOSPITAL, "Bệnh viện dã chiến"));
            posts.add(territory.province, post(unit, PostKind.ISOLATION_SITE, "Khu cách ly trường nội trú"));
        });

        var told = told(unit, asOf);

        var left = territory.together(() -> territory
                .bean(ZoneQueries.class)
                .line(territory.province, territory.bean(ZoneQueries.class).open(territory.province, zone, asOf), asOf)
                .clock());
        assertThat(told).containsEntry("zones.left." + zone.value(), BigDecimal.valueOf(left.left()));
        assertThat(told).containsEntry("II.2.2c", new BigDecimal(16));
        assertThat(told).containsEntry("II.2.2c.zones", BigDecimal.ONE);
        assertThat(told).containsEntry("II.2.2c.field", BigDecimal.ONE);
        assertThat(told).containsEntry("II.2.2c.sites", BigDecimal.ONE);
        assertThat(told).containsEntry("II.2.4b.locked", BigDecimal.ONE);
        assertThat(told).containsEntry("II.2.3c.zones", BigDecimal.ONE);
        assertThat(territory.zone(zone).state()).isEqualTo(ZoneState.DECLARED);
    }

    @Test
    void theGeoJsonIsACollectionAsOfAnInstant() throws Exception {
        var unit = territory.unit("03166");
        var id = past(
                unit,
                "Khu Chà Cang",
                Extent.ofHamlets(territory.hamlet()).drawn(SQUARE.replace("102.9", "103.0")),
                List.of());

        browser.perform(get("/api/v1/zones?unit=03166&asOf=2021-05-20T06:00").with(officer))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", containsString("application/geo+json")))
                .andExpect(jsonPath("$.type").value("FeatureCollection"))
                .andExpect(jsonPath("$.features[0].id").value(id.toString()))
                .andExpect(jsonPath("$.features[0].geometry.type").value("Polygon"))
                .andExpect(jsonPath("$.features[0].properties.state").value("IN_FORCE"));
        browser.perform(get("/api/v1/zones?unit=03166&asOf=2021-05-10T06:00").with(officer))
                .andExpect(jsonPath("$.features").isEmpty());
        browser.perform(get("/api/v1/zones/" + id).with(officer))
                .andExpect(jsonPath("$.type").value("Feature"));
        browser.perform(get("/api/v1/outbreaks").with(officer)).andExpect(status().isOk());
        browser.perform(get("/api/v1/zones?asOf=gestern").with(officer)).andExpect(status().isUnprocessableContent());
    }

    @Test
    void anotherProvinceSeesNoneOfIt() throws Exception {
        var id = past(territory.unit(Territory.COMMUNE), "Khu", Extent.ofHamlets(territory.hamlet()), List.of());
        var elsewhere = territory.staff.signedIn("22", Role.EPIDEMIOLOGIST);

        browser.perform(get("/zones/" + id).with(elsewhere)).andExpect(status().isNotFound());
        browser.perform(get("/api/v1/zones/" + id).with(elsewhere)).andExpect(status().isNotFound());
    }

    @Test
    void theDecisionIsPrintedByTheRegimeOfItsDay() throws Exception {
        var id = past(territory.unit(Territory.COMMUNE), "Khu in ấn", Extent.ofHamlets(territory.hamlet()), List.of());
        var old = paper("/zones/" + id + "/decision.pdf");
        assertThat(old)
                .contains("QUYẾT ĐỊNH")
                .contains("690/QĐ-UBND")
                .contains("03/2007/QH12")
                .contains("Khu in ấn");
        browser.perform(get("/zones/" + id + "/decision.docx").with(officer)).andExpect(status().isOk());
        browser.perform(get("/zones/" + id + "/lifting.pdf").with(officer)).andExpect(status().isNotFound());
        browser.perform(get("/zones/" + id + "/notice").with(officer))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Khu in ấn")));

        var now = territory.now();
        var today = new NewZone(
                territory.todaysCommune(),
                ZoneKind.LOCKDOWN,
                "Khu mới",
                "COVID-19",
                null,
                Extent.ofHamlets(territory.hamlet()),
                now.plusSeconds(8 * 3600),
                null,
                LegalDocument.cited("05/QĐ-UBND", LocalDate.of(2026, 11, 22)),
                null,
                null);
        var fresh = paper("/zones/" + territory.declare(today) + "/decision.pdf");
        assertThat(fresh).contains("165/2026/NĐ-CP").doesNotContain("03/2007/QH12");
    }

    private String paper(String address) throws Exception {
        var bytes = browser.perform(get(address).with(officer))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private Map<String, BigDecimal> told(UnitId unit, Instant asOf) {
        return territory.together(() -> {
            var told = new TreeMap<String, BigDecimal>();
            figures.figures(new FigureRequest(unit.value(), LocalDate.of(2021, 5, 7), asOf))
                    .forEach(figure -> told.put(figure.id().value(), figure.value()));
            return told;
        });
    }

    private ZoneId past(UnitId unit, String name, Extent extent, List<NewPost> posts) {
        return territory
                .asProvince(() -> territory
                        .bean(Zones.class)
                        .takePast(
                                territory.province,
                                List.of(PastZone.inForce(
                                        territory.zone(unit, name, extent, Territory.on(5, 15), "COVID-19"),
                                        posts,
                                        List.of()))))
                .get(0);
    }

    private static NewPost post(UnitId unit, PostKind kind, String name) {
        return new NewPost(
                unit,
                kind,
                name,
                null,
                null,
                null,
                LocalDate.of(2021, 5, 15),
                List.of(new GuardShift(Service.POLICE, Shift.ALL_DAY, 4)));
    }
}
