package vn.vungxanh.foundation.borders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.map.GeoJson;
import vn.vungxanh.support.HouseTest;

/** Every way in which a file of the 129 communes of Điện Biên can be spoilt: what is said, of which feature. */
@HouseTest
class DamagedBordersTest {

    private static final LocalDate BEFORE = LocalDate.of(2021, 5, 24);
    private static final LocalDate AFTER = LocalDate.of(2025, 9, 1);
    private static final String ONE = "03199";
    private static final String POINT = "{\"type\":\"Point\",\"coordinates\":[103,21.7]}";

    @Autowired
    ApplicationContext house;

    @Autowired
    BorderImports imports;

    @Autowired
    Units units;

    @Autowired
    MessageSource words;

    private Scope admin;

    @BeforeEach
    void admin() {
        admin = HouseStaff.of(house).scope("11", Role.ADMINISTRATOR);
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                spoilt(BordersRule.CROSSES_ITSELF, file -> file.geometry(ONE, Spoiling.bowTie(file.cell(ONE)))),
                spoilt(
                        BordersRule.HOLE_OUTSIDE,
                        file -> file.geometry(ONE, Spoiling.withHoleBeside(file.cell(ONE), 2))),
                spoilt(
                        BordersRule.PARTS_OVERLAP,
                        file -> file.geometry(ONE, Spoiling.withPartInside(file.cell(ONE), 0.5))),
                spoilt(
                        BordersRule.CROSSES_ITSELF,
                        file -> file.geometry(ONE, Spoiling.withPartInside(file.cell(ONE), 1))),
                spoilt(BordersRule.RING_OPEN, file -> file.text(ONE, Spoiling::open)),
                spoilt(
                        BordersRule.RING_TOO_SHORT,
                        file -> file.geometry(
                                ONE, "{\"type\":\"Polygon\",\"coordinates\":[[[103,21],[103.1,21],[103,21]]]}")),
                spoilt(
                        BordersRule.RING_TOO_SHORT,
                        file -> file.text(ONE, text -> text.replace("\"coordinates\":[", "\"coordinates\":[[],"))),
                spoilt(BordersRule.AXES_SWAPPED, file -> file.shape(ONE, Spoiling::swapped)),
                spoilt(BordersRule.METRES, file -> file.shape(ONE, Spoiling::metres)),
                spoilt(BordersRule.METRES, file -> file.shape(ONE, shape -> Spoiling.swapped(Spoiling.metres(shape)))),
                spoilt(BordersRule.AROUND_THE_WORLD, file -> file.shape(ONE, shape -> Spoiling.moved(shape, 360, 0))),
                spoilt(
                        BordersRule.AROUND_THE_WORLD,
                        file -> file.geometry(
                                ONE,
                                "{\"type\":\"Polygon\",\"coordinates\":[[[179,20],[-179,20],[-179,22],[179,22],[179,20]]]}")),
                spoilt(BordersRule.OUTSIDE_VIETNAM, file -> file.shape(ONE, shape -> Spoiling.moved(shape, 20, 0))),
                spoilt(
                        BordersRule.OUTSIDE_VIETNAM,
                        file -> file.geometry(
                                ONE, "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[0,0],[0,0],[0,0]]]}")),
                spoilt(
                        BordersRule.CROSSES_ITSELF,
                        file -> file.geometry(
                                ONE,
                                "{\"type\":\"Polygon\",\"coordinates\":[[[103,21.7],[103,21.7],[103,21.7],[103,21.7]]]}")),
                spoilt(BordersRule.FAR_AWAY, file -> file.shape(ONE, shape -> Spoiling.moved(shape, 0, 1))),
                spoilt(BordersRule.EMPTY_SHAPE, file -> file.geometry(ONE, "null")),
                spoilt(
                        BordersRule.EMPTY_SHAPE,
                        file -> file.geometry(ONE, "{\"type\":\"Polygon\",\"coordinates\":[]}")),
                spoilt(
                        BordersRule.EMPTY_SHAPE,
                        file -> file.geometry(ONE, "{\"type\":\"MultiPolygon\",\"coordinates\":[[[]]]}")),
                spoilt(BordersRule.EMPTY_SHAPE, file -> file.geometry(ONE, "{\"type\":\"Polygon\"}")),
                spoilt(
                        BordersRule.EMPTY_SHAPE,
                        file -> file.text(ONE, text -> text.replace("\"geometry\"", "\"geom\""))),
                spoilt(BordersRule.NOT_AN_AREA, file -> file.geometry(ONE, POINT)),
                spoilt(
                        BordersRule.NOT_AN_AREA,
                        file -> file.geometry(
                                ONE, "{\"type\":\"LineString\",\"coordinates\":[[103,21.7],[103,21.8]]}")),
                spoilt(
                        BordersRule.NOT_AN_AREA,
                        file -> file.geometry(
                                ONE,
                                "{\"type\":\"GeometryCollection\",\"geometries\":[" + GeoJson.write(file.cell(ONE), 5)
                                        + "," + POINT + "]}")),
                spoilt(BordersRule.NOT_AN_AREA, file -> file.geometry(ONE, "{}")),
                spoilt(
                        BordersRule.BAD_BRACKETS,
                        file -> file.text(ONE, text -> text.replace("\"Polygon\"", "\"MultiPolygon\""))),
                spoilt(
                        BordersRule.BAD_BRACKETS,
                        file -> file.geometry(
                                ONE,
                                "{\"type\":\"Polygon\",\"coordinates\":[[103,21],[103.1,21],[103,21.1],[103,21]]}")),
                spoilt(BordersRule.NOT_A_POSITION, file -> file.text(ONE, text -> Spoiling.first(text, "[NaN,21]"))),
                spoilt(BordersRule.NOT_A_POSITION, file -> file.text(ONE, text -> Spoiling.first(text, "[1e999,21]"))),
                spoilt(
                        BordersRule.NOT_A_POSITION,
                        file -> file.text(ONE, text -> Spoiling.first(text, "[\"103\",\"21\"]"))),
                spoilt(BordersRule.NOT_A_POSITION, file -> file.text(ONE, text -> Spoiling.first(text, "[null,21]"))),
                spoilt(BordersRule.NOT_A_POSITION, file -> file.text(ONE, text -> Spoiling.first(text, "null"))),
                spoilt(
                        BordersRule.NOT_A_POSITION,
                        file -> file.text(ONE, text -> Spoiling.first(text, "{\"lon\":103}"))),
                spoilt(BordersRule.NOT_A_POSITION, file -> file.text(ONE, text -> Spoiling.first(text, "[103]"))),
                spoilt(BordersRule.NOT_A_POSITION, file -> file.text(ONE, text -> Spoiling.first(text, "[103,[21]]"))),
                spoilt(BordersRule.NO_CODE, file -> file.code(ONE, "null")),
                spoilt(BordersRule.NO_CODE, file -> file.code(ONE, "\"  \"")),
                spoilt(BordersRule.NO_CODE, file -> file.code(ONE, "[\"03199\"]")),
                spoilt(BordersRule.UNKNOWN_CODE, file -> file.code(ONE, "\"99999\"")),
                spoilt(BordersRule.UNKNOWN_CODE, file -> file.code(ONE, "\"'; drop table borders.shapes --\"")),
                spoilt(BordersRule.ZEROS_LOST, file -> file.code(ONE, "3199")),
                spoilt(
                        BordersRule.TWICE_IN_JSON,
                        file -> file.text(
                                ONE, text -> text.replace("\"geometry\":", "\"geometry\":null,\"geometry\":"))),
                spoilt(
                        BordersRule.TWICE_IN_JSON,
                        file -> file.text(ONE, text -> text.replace("\"ma_xa\":", "\"ma_xa\":\"03127\",\"ma_xa\":"))),
                spoilt(
                        BordersRule.TWICE_IN_JSON,
                        file -> file.text(
                                ONE, text -> text.replace("\"coordinates\":", "\"coordinates\":[],\"coordinates\":"))));
    }

    /** What is wrong with one feature is said of that feature and of no other, except what follows for the whole. */
    @ParameterizedTest
    @MethodSource("shapes")
    void aSpoiltFeatureIsNamed(BordersRule rule, Consumer<Spoilt> spoil) {
        var file = new Spoilt(units, "11", BEFORE);
        var number = file.number(ONE);
        spoil.accept(file);

        var report = imports.check(admin, file.stream(), BEFORE);

        assertThat(report.problems())
                .as(report.problems().toString())
                .filteredOn(problem -> problem.rule() != BordersRule.MISSING)
                .extracting(BorderProblem::rule, BorderProblem::feature)
                .containsOnly(tuple(rule, number));
        saidInBothLanguages(report.problems());
    }

    @Test
    void aCodeOfTheOtherTreeSaysOfWhichDayItIs() {
        var file = new Spoilt(units, "11", AFTER);
        var gone = new Spoilt(units, "11", BEFORE);
        var old = units.subtree(units.byCode("11", BEFORE).orElseThrow().id()).stream()
                .map(units::get)
                .filter(unit -> units.byCode(unit.code(), AFTER).isEmpty() && gone.cell(unit.code()) != null)
                .findFirst()
                .orElseThrow();
        var some = units.byCode("03199", AFTER).orElseThrow().code();
        file.code(some, "\"" + old.code() + "\"");

        var problems = imports.check(admin, file.stream(), AFTER).problems();

        assertThat(problems)
                .extracting(BorderProblem::rule)
                .containsExactlyInAnyOrder(BordersRule.CODE_OF_ANOTHER_DAY, BordersRule.MISSING);
        saidInBothLanguages(problems);
    }

    @Test
    void aWholeFileOfTheOtherTreeSaysWhichDayToChoose() {
        var problems = imports.check(admin, new Spoilt(units, "11", BEFORE).stream(), AFTER)
                .problems();

        assertThat(problems.get(0).rule()).isEqualTo(BordersRule.OTHER_TREE);
        assertThat(problems).extracting(BorderProblem::rule).doesNotContain(BordersRule.MISSING);
        saidInBothLanguages(problems);
    }

    @Test
    void exchangedCodesOfNeighboursAreFound() {
        var file = new Spoilt(units, "11", BEFORE);
        var other = units.neighbours(units.byCode(ONE, BEFORE).orElseThrow().id()).stream()
                .map(each -> each.unit().code())
                .filter(code -> file.cell(code) != null)
                .findFirst()
                .orElseThrow();
        file.geometry(ONE, GeoJson.write(file.cell(other), 6)).geometry(other, GeoJson.write(file.cell(ONE), 6));

        var problems = imports.check(admin, file.stream(), BEFORE).problems();

        assertThat(problems)
                .extracting(BorderProblem::rule)
                .containsExactly(BordersRule.CODE_OF_NEIGHBOUR, BordersRule.CODE_OF_NEIGHBOUR);
        saidInBothLanguages(problems);
    }

    @Test
    void aUnitTwiceAndAUnitMissingAreBothSaid() {
        var file = new Spoilt(units, "11", BEFORE);
        file.and(Spoilt.feature("\"03199\"", GeoJson.write(file.cell(ONE), 6))).without("03127");

        var problems = imports.check(admin, file.stream(), BEFORE).problems();

        assertThat(problems).extracting(BorderProblem::rule).containsExactly(BordersRule.TWICE, BordersRule.MISSING);
        assertThat(problems.get(0).details()).containsExactly(file.number(ONE));
        saidInBothLanguages(problems);
    }

    @Test
    void whatLiesOverItsNeighbourIsRefusedAndWhatMissesItByALittleIsNoted() {
        var over = new Spoilt(units, "11", BEFORE).shape(ONE, shape -> shape.buffer(0.01));
        var little = new Spoilt(units, "11", BEFORE).shape(ONE, shape -> shape.buffer(0.00001));
        var less = new Spoilt(units, "11", BEFORE).shape("03256", shape -> shape.buffer(-0.00001));
        var gap = new Spoilt(units, "11", BEFORE).shape("03256", shape -> shape.buffer(-0.01));

        assertThat(imports.check(admin, over.stream(), BEFORE).problems())
                .isNotEmpty()
                .allMatch(problem -> problem.rule() == BordersRule.OVERLAP);
        noted(little, BordersRule.SLIVERS);
        noted(less, BordersRule.THIN_GAPS);
        noted(gap, BordersRule.GAP);
    }

    @Test
    void holesAreLegalAndMayHoldAnotherUnit() {
        var file = new Spoilt(units, "11", BEFORE);
        var island = file.cell("03256").getCentroid().buffer(0.005);
        file.shape("03256", shape -> shape.difference(island));
        var lake = imports.check(admin, file.stream(), BEFORE);
        var inside = new Spoilt(units, "11", BEFORE);
        inside.shape("03256", shape -> shape.difference(island)).shape(ONE, shape -> shape.union(island));

        assertThat(lake.problems()).isEmpty();
        assertThat(lake.notes()).extracting(BorderProblem::rule).contains(BordersRule.GAP);
        assertThat(imports.check(admin, inside.stream(), BEFORE).problems()).isEmpty();
        assertThat(imports.check(admin, inside.stream(), BEFORE).notes())
                .extracting(BorderProblem::rule)
                .doesNotContain(BordersRule.GAP);
    }

    @Test
    void heightsAreIgnoredAndSaidOnce() {
        var file = new Spoilt(units, "11", BEFORE);
        file.text(ONE, text -> text.replaceAll("(\\[[0-9.]+,[0-9.]+)]", "$1,812.5]"));
        file.text("03127", text -> text.replaceAll("(\\[[0-9.]+,[0-9.]+)]", "$1,0]"));

        var report = imports.check(admin, file.stream(), BEFORE);

        assertThat(report.problems()).isEmpty();
        assertThat(report.notes())
                .filteredOn(note -> note.rule() == BordersRule.HEIGHTS)
                .singleElement()
                .satisfies(note -> assertThat(note.details()).containsExactly(2));
    }

    static Stream<Arguments> files() {
        return Stream.of(
                file(BordersRule.EMPTY_FILE, text -> ""),
                file(BordersRule.NOT_JSON, text -> "ma_xa;ten\n03199;Si Pa Phìn"),
                file(BordersRule.NOT_JSON, text -> "<kml/>"),
                file(BordersRule.NOT_JSON, text -> text.replace("},\n{", "}\n{")),
                file(BordersRule.CUT_OFF, text -> text.substring(0, text.length() / 2)),
                file(BordersRule.CUT_OFF, text -> text.substring(0, text.length() - 1)),
                file(BordersRule.MORE_BEHIND, text -> text + "{}"),
                file(
                        BordersRule.NOT_PLAIN,
                        text -> text.replaceFirst("\"ten\":\"x\"", "\"ten\":" + "[".repeat(100_000))),
                file(
                        BordersRule.NOT_PLAIN,
                        text -> text.replaceFirst("\"ten\":\"x\"", "\"ten\":" + "{\"a\":".repeat(100_000))),
                file(
                        BordersRule.NOT_PLAIN,
                        text -> text.replaceFirst("\"coordinates\":", "\"coordinates\":" + "[".repeat(100_000))),
                file(
                        BordersRule.NOT_PLAIN,
                        text -> text.replaceFirst(
                                "\"coordinates\":\\[", "\"coordinates\":[1" + "0".repeat(2_000) + ",")),
                file(
                        BordersRule.TWICE_IN_JSON,
                        text -> text.replaceFirst("\"features\"", "\"features\":[],\"features\"")),
                file(BordersRule.NOT_A_COLLECTION, text -> "[]"),
                file(BordersRule.NOT_A_COLLECTION, text -> "{\"type\":\"Topology\"}"),
                file(BordersRule.NOT_A_COLLECTION, text -> text.replaceFirst("\"features\"", "\"featured\"")),
                file(BordersRule.NO_FEATURES, text -> "{\"type\":\"FeatureCollection\",\"features\":[]}"),
                file(BordersRule.NOT_A_FEATURE, text -> text.replaceFirst("\"features\":\\[", "\"features\":[17,")),
                file(
                        BordersRule.OTHER_CRS,
                        text -> text.replaceFirst(
                                "\"features\"",
                                "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::3405\"}},\"features\"")),
                file(
                        BordersRule.TOO_MANY_FEATURES,
                        text -> text.replaceFirst("\"features\":\\[", "\"features\":[" + "{},".repeat(30_000))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aSpoiltFileIsExplained(BordersRule rule, Function<String, String> spoil) {
        var text = spoil.apply(new Spoilt(units, "11", BEFORE).text());

        var report = imports.check(admin, Spoiling.stream(text), BEFORE);

        assertThat(report.problems())
                .extracting(BorderProblem::rule)
                .contains(rule)
                .doesNotContain(BordersRule.MISSING);
        assertThat(report.problems()).hasSizeLessThanOrEqualTo(BorderFile.MOST_PROBLEMS + 5);
        saidInBothLanguages(report.problems());
    }

    @Test
    void whatIsPackedIsToBeUnpackedAndOtherEncodingsAreRead() throws IOException {
        var text = new Spoilt(units, "11", BEFORE).text();
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(imports.check(admin, new ByteArrayInputStream(packed.toByteArray()), BEFORE)
                        .problems())
                .extracting(BorderProblem::rule)
                .containsExactly(BordersRule.PACKED);
        assertThat(imports.check(admin, Spoiling.stream("PK\u0003\u0004shapefile"), BEFORE)
                        .problems())
                .extracting(BorderProblem::rule)
                .containsExactly(BordersRule.PACKED);
        for (var same : List.of(
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE),
                text.getBytes(StandardCharsets.UTF_16BE))) {
            assertThat(imports.check(admin, new ByteArrayInputStream(same), BEFORE)
                            .good())
                    .isTrue();
        }
    }

    /** Ten million corners of one shape come as they would over the wire: nobody holds them all. */
    @Test
    void tenMillionCornersAreCountedAndRefused() {
        var corners = "[103.00001,21.70001],".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        var head =
                "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"code\":\"03199\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[";
        var parts = Stream.concat(
                Stream.concat(
                        Stream.<InputStream>of(Spoiling.stream(head)),
                        Collections.nCopies(600, corners).stream().map(ByteArrayInputStream::new)),
                Stream.<InputStream>of(Spoiling.stream("[103,21]]]}}]}")));

        var many = new SequenceInputStream(Collections.enumeration(parts.toList()));
        assertThat(imports.check(admin, many, BEFORE).problems())
                .extracting(BorderProblem::rule)
                .contains(BordersRule.SHAPE_TOO_FINE);
        var tooLong = new SequenceInputStream(Collections.enumeration(Stream.concat(
                        Stream.<InputStream>of(Spoiling.stream(head)),
                        Collections.nCopies(1_000, corners).stream().map(ByteArrayInputStream::new))
                .toList()));
        assertThatThrownBy(() -> imports.check(admin, tooLong, BEFORE))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(BordersRule.TOO_LARGE));
    }

    @Test
    void anotherProvinceIsNotOursToDecide() {
        assertThat(imports.check(admin, new Spoilt(units, "22", BEFORE).stream(), BEFORE)
                        .problems())
                .extracting(BorderProblem::rule)
                .containsExactly(BordersRule.OUTSIDE_JURISDICTION);
    }

    private void noted(Spoilt file, BordersRule rule) {
        var report = imports.check(admin, file.stream(), BEFORE);
        assertThat(report.problems()).isEmpty();
        assertThat(report.notes()).extracting(BorderProblem::rule).contains(rule);
        saidInBothLanguages(report.notes());
    }

    private void saidInBothLanguages(List<BorderProblem> problems) {
        for (var problem : problems) {
            for (var language : List.of("vi", "en")) {
                assertThat(words.getMessage(
                                problem.rule().messageKey(),
                                problem.details().toArray(),
                                Locale.forLanguageTag(language)))
                        .doesNotContain("{0}", "{1}", "{2}")
                        .endsWith(".");
            }
        }
    }

    private static Arguments spoilt(BordersRule rule, Consumer<Spoilt> spoil) {
        return Arguments.of(rule, spoil);
    }

    private static Arguments file(BordersRule rule, Function<String, String> spoil) {
        return Arguments.of(rule, spoil);
    }
}
