package vn.vungxanh.foundation.borders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.map.GeoJson;
import vn.vungxanh.support.HouseTest;

/** The files are made of the schematic cells, whole or spoilt. */
@HouseTest
class BorderImportTest {

    private static final LocalDate BEFORE = LocalDate.of(2021, 5, 24);
    private static final LocalDate AFTER = LocalDate.of(2025, 9, 1);
    private static final String SQUARE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[103,21],[103.1,21],[103.1,21.1],[103,21.1],[103,21]]]}";

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvc browser;

    @Autowired
    BorderImports imports;

    @Autowired
    Units units;

    @Autowired
    Atlas atlas;

    private HouseStaff staff;

    @BeforeEach
    void staff() {
        staff = HouseStaff.of(house);
    }

    @Test
    void aWholeProvinceIsLoadedAndTheMapNoLongerCallsItASketch() {
        var province = province("22", BEFORE);
        var file = file(province, BEFORE, (unit, shape) -> shape);

        var report = imports.load(stream(file), BEFORE, "qn.geojson", "Sở TN&MT, 2021", "admin");

        assertThat(report.problems()).isEmpty();
        assertThat(report.loaded()).isTrue();
        assertThat(atlas.isSchematic(province)).isFalse();
        assertThat(atlas.isSchematic(province("22", AFTER))).isTrue();
        assertThat(atlas.shape(province).getArea()).isPositive();
        assertThat(imports.recent(1).get(0).shapes()).isEqualTo(report.shapes());
        var again = imports.load(stream(file), BEFORE, "qn.geojson", "Sở TN&MT, 2021", "admin");
        assertThat(again.loaded()).isTrue();
    }

    @Test
    void theTreeAfterTheReformIsCheckedByItsOwnCodes() {
        var file = file(province("11", AFTER), AFTER, (unit, shape) -> shape);

        assertThat(imports.check(stream(file), AFTER).problems()).isEmpty();
        assertThat(imports.check(stream(file), BEFORE).problems())
                .extracting(BorderProblem::rule)
                .contains(BordersRule.MISSING);
    }

    @Test
    void aMissingUnitRefusesTheWholeFile() {
        var whole = file(province("11", BEFORE), BEFORE, (unit, shape) -> shape);
        var without = file(
                province("11", BEFORE), BEFORE, (unit, shape) -> unit.code().equals("03199") ? null : shape);

        var report = imports.load(stream(without), BEFORE, "x", "ai đó", "admin");

        assertThat(report.loaded()).isFalse();
        assertThat(report.problems()).extracting(BorderProblem::rule).containsExactly(BordersRule.MISSING);
        assertThat(atlas.isSchematic(province("11", BEFORE))).isTrue();
        assertThat(imports.check(stream(whole), BEFORE).good()).isTrue();
    }

    @Test
    void aShapeThatLiesOverItsNeighbourIsSaidToDoSo() {
        var file = file(
                province("11", BEFORE),
                BEFORE,
                (unit, shape) -> unit.code().equals("03199")
                        ? GeoJson.write(atlas.shape(unit).buffer(0.01), 6)
                        : shape);

        assertThat(imports.check(stream(file), BEFORE).problems())
                .isNotEmpty()
                .allMatch(problem -> problem.rule() == BordersRule.OVERLAP);
    }

    @Test
    void aGapIsNotedButMayBeALake() {
        var file = file(
                province("11", BEFORE),
                BEFORE,
                (unit, shape) -> unit.code().equals("03256")
                        ? GeoJson.write(atlas.shape(unit).buffer(-0.01), 6)
                        : shape);

        var report = imports.check(stream(file), BEFORE);

        assertThat(report.problems()).isEmpty();
        assertThat(report.notes()).extracting(BorderProblem::rule).contains(BordersRule.GAP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOT_JSON | 0 | {\"type\":\"FeatureCollection\",\"features\":[{",
                "NOT_JSON | 0 | PK zip",
                "NOT_A_COLLECTION | 0 | []",
                "NOT_A_COLLECTION | 0 | {\"type\":\"Topology\"}",
                "NO_FEATURES | 0 | {\"type\":\"FeatureCollection\",\"features\":[]}",
                "NO_CODE | 1 | {\"name\":\"Si Pa Phìn\"} SQUARE",
                "UNKNOWN_CODE | 1 | {\"code\":\"99999\"} SQUARE",
                "ZEROS_LOST | 1 | {\"MA_XA\":3199} SQUARE",
                "FAR_AWAY | 1 | {\"ma_xa\":\"03199\"} {\"type\":\"Polygon\",\"coordinates\":[[[106,11],[106.1,11],[106.1,11.1],[106,11]]]}",
                "AXES_SWAPPED | 1 | {\"code\":\"03199\"} {\"type\":\"Polygon\",\"coordinates\":[[[21,103],[21.1,103],[21.1,103.1],[21,103]]]}",
                "METRES | 1 | {\"code\":\"03199\"} {\"type\":\"Polygon\",\"coordinates\":[[[500000,2300000],[500100,2300000],[500100,2300100],[500000,2300000]]]}",
                "OUTSIDE_VIETNAM | 1 | {\"code\":\"03199\"} {\"type\":\"Polygon\",\"coordinates\":[[[2,48],[3,48],[3,49],[2,48]]]}",
                "CROSSES_ITSELF | 1 | {\"code\":\"03199\"} {\"type\":\"Polygon\",\"coordinates\":[[[102.9,21.7],[103,21.8],[103,21.7],[102.9,21.8],[102.9,21.7]]]}",
                "HOLE_OUTSIDE | 1 | {\"code\":\"03199\"} {\"type\":\"Polygon\",\"coordinates\":[[[102.9,21.7],[103,21.7],[103,21.8],[102.9,21.7]],[[104,21],[104.1,21],[104.1,21.1],[104,21]]]}",
                "BAD_SHAPE | 1 | {\"code\":\"03199\"} {\"type\":\"Polygon\",\"coordinates\":[[[103,21],[103.1,21],[103.1,21.1],[103,21.1]]]}",
                "NOT_AN_AREA | 1 | {\"code\":\"03199\"} {\"type\":\"Point\",\"coordinates\":[103,21.7]}",
                "OTHER_CRS | 0 | {\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::3405\"}},\"features\":[]}",
            })
    void whatIsWrongIsSaidByItsNameAndPlace(BordersRule rule, int feature, String text) {
        var problems = imports.check(stream(collection(text)), BEFORE).problems();

        assertThat(problems)
                .filteredOn(problem -> problem.rule() == rule)
                .extracting(BorderProblem::feature)
                .containsExactly(feature);
    }

    @Test
    void aCodeOfTheOtherTreeSaysOfWhichDayItIs() {
        var gone = units.subtree(province("11", BEFORE).id()).stream()
                .map(units::get)
                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                .filter(unit -> units.everyUnitWithCode(unit.code()).size() == 1)
                .findFirst()
                .orElseThrow();

        var problems = imports.check(stream(collection("{\"code\":\"" + gone.code() + "\"} SQUARE")), AFTER)
                .problems();

        assertThat(problems).extracting(BorderProblem::rule).containsExactly(BordersRule.CODE_OF_ANOTHER_DAY);
    }

    @Test
    void thePageChecksWithoutLoadingAndSpeaksBothLanguages() throws Exception {
        var admin = staff.signedIn("11", Role.ADMINISTRATOR);
        var bad = new MockMultipartFile(
                "file",
                "x.geojson",
                "application/geo+json",
                collection("{} SQUARE").getBytes(StandardCharsets.UTF_8));
        for (var language : List.of("vi", "en")) {
            var page = browser.perform(get("/borders").param("lang", language).with(admin))
                    .andReturn()
                    .getResponse();
            var refused = browser.perform(multipart("/borders")
                            .file(bad)
                            .param("on", "2021-05-24")
                            .param("source", "nguồn đã gõ")
                            .param("lang", language)
                            .with(csrf())
                            .with(admin))
                    .andReturn()
                    .getResponse();
            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("nguồn đã gõ");
        }
    }

    @Test
    void otherProgramsSendTheFileAsItIsAndOthersMayNot() throws Exception {
        var file = file(province("11", BEFORE), BEFORE, (unit, shape) -> shape);
        var admin = staff.signedIn("11", Role.ADMINISTRATOR);
        var checked = browser.perform(post("/api/v1/borders")
                        .param("on", "2021-05-24")
                        .contentType("application/geo+json")
                        .content(file)
                        .with(admin))
                .andReturn()
                .getResponse();
        var refused = browser.perform(post("/api/v1/borders")
                        .param("on", "2021-05-24")
                        .content(file)
                        .with(staff.signedIn("11", Role.EPIDEMIOLOGIST)))
                .andReturn()
                .getResponse();

        assertThat(checked.getStatus()).isEqualTo(200);
        assertThat(checked.getContentAsString()).contains("\"loaded\":false", "\"shapes\":129");
        assertThat(refused.getStatus()).isEqualTo(403);
    }

    private Unit province(String code, LocalDate on) {
        return units.byCode(code, on).orElseThrow();
    }

    private String file(Unit province, LocalDate on, BiFunction<Unit, String, String> changed) {
        var features = new StringBuilder();
        units.subtree(province.id()).stream()
                .map(units::get)
                .filter(unit -> unit.level() == UnitLevel.COMMUNE && unit.existedOn(on))
                .forEach(unit -> {
                    var shape = changed.apply(unit, GeoJson.write(atlas.shape(unit), 6));
                    if (shape != null) {
                        features.append(features.isEmpty() ? "" : ",")
                                .append(feature("{\"code\":\"" + unit.code() + "\"}", shape));
                    }
                });
        return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
    }

    private static String collection(String text) {
        if (!text.contains("} {") && !text.contains("SQUARE")) {
            return text;
        }
        var at = text.indexOf("} ") + 1;
        return "{\"type\":\"FeatureCollection\",\"features\":["
                + feature(text.substring(0, at), text.substring(at).replace("SQUARE", SQUARE)) + "]}";
    }

    private static String feature(String properties, String shape) {
        return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + shape + "}";
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
