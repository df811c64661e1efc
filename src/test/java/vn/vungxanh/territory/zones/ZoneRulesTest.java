package vn.vungxanh.territory.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.deadlines.Deadlines;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.platform.map.MapRule;
import vn.vungxanh.support.HouseTest;

/** Each rule of a decision, by its constant. */
@HouseTest
class ZoneRulesTest {

    private static final String COVID = "COVID-19";

    /** About 2 km² in the middle of Si Pa Phìn, clockwise as it comes. */
    private static final String SQUARE = """
            {"type":"Polygon","coordinates":[[[102.91,21.76],[102.91,21.774],[102.925,21.774],[102.925,21.76],[102.91,21.76]]]}""";

    private static final String BOW_TIE = """
            {"type":"Polygon","coordinates":[[[102.91,21.76],[102.925,21.774],[102.925,21.76],[102.91,21.774],[102.91,21.76]]]}""";
    private static final String IN_HANOI = """
            {"type":"Polygon","coordinates":[[[105.84,21.02],[105.85,21.02],[105.85,21.03],[105.84,21.03],[105.84,21.02]]]}""";
    private static final String HUGE = """
            {"type":"Polygon","coordinates":[[[102.7,21.6],[103.1,21.6],[103.1,21.95],[102.7,21.95],[102.7,21.6]]]}""";

    @Autowired
    ApplicationContext house;

    private Territory territory;

    @BeforeEach
    void people() {
        territory = new Territory(house);
    }

    @Test
    void aPolygonIsKeptRightHandedAndMeasured() {
        var id = past(Extent.ofHamlets(territory.hamlet()).drawn(SQUARE));

        var zone = territory.zone(id);
        assertThat(zone.areaKm2()).isBetween(2.3, 2.6);
        assertThat(signedArea(zone.extent().geoJson())).isPositive();
    }

    @Test
    void aPolygonThatCrossesItselfIsRefused() {
        breaks(MapRule.CROSSES_ITSELF, () -> past(Extent.ofHamlets().drawn(BOW_TIE)));
    }

    @Test
    void aPolygonElsewhereIsRefused() {
        breaks(ZoneRule.POLYGON_OUTSIDE_PROVINCE, () -> past(Extent.ofHamlets().drawn(IN_HANOI)));
    }

    @Test
    void aPolygonLargerThanItsCommuneIsRefused() {
        breaks(ZoneRule.LARGER_THAN_A_COMMUNE, () -> past(Extent.ofHamlets().drawn(HUGE)));
    }

    @Test
    void aZoneNeedsAnExtentANameAndADocument() {
        breaks(ZoneRule.EXTENT_IS_EMPTY, () -> past(Extent.ofHamlets()));
        var unit = territory.unit(Territory.COMMUNE);
        breaks(
                ZoneRule.NAME_MISSING,
                () -> territory.declare(
                        territory.zone(unit, " ", Extent.ofHamlets(territory.hamlet()), Territory.on(5, 15), COVID)));
        breaks(
                ZoneRule.UNKNOWN_DISEASE,
                () -> territory.declare(territory.zone(unit, territory.hamlet(), Territory.on(5, 15), "NONE")));
        var fine = territory.zone(territory.hamlet(), Territory.on(5, 15));
        breaks(
                ZoneRule.DOCUMENT_MISSING,
                () -> territory.declare(new NewZone(
                        unit,
                        ZoneKind.LOCKDOWN,
                        "Khu",
                        COVID,
                        null,
                        fine.extent(),
                        fine.startsAt(),
                        null,
                        LegalDocument.cited(" ", LocalDate.of(2021, 5, 15)),
                        null,
                        null)));
    }

    @Test
    void theEndIsNotBeforeTheStart() {
        var fine = territory.zone(territory.hamlet(), Territory.on(5, 15));
        breaks(
                ZoneRule.END_BEFORE_START,
                () -> territory.declare(new NewZone(
                        fine.unit(),
                        fine.kind(),
                        fine.name(),
                        COVID,
                        null,
                        fine.extent(),
                        fine.startsAt(),
                        LocalDate.of(2021, 5, 14),
                        fine.document(),
                        null,
                        null)));
    }

    @Test
    void theUnitExistsOnThatDay() {
        var gone = territory.zone(
                territory.unit(Territory.COMMUNE),
                territory.hamlet(),
                territory.now().plus(Duration.ofHours(8)),
                COVID);
        breaks(ZoneRule.UNIT_NOT_VALID_THEN, () -> territory.declare(gone));
    }

    @Test
    void twoZonesOfOneKindDoNotOverlap() {
        var hamlet = territory.hamlet();
        territory.declare(territory.zone(hamlet, Territory.on(5, 15)));

        breaks(ZoneRule.OVERLAPS_ANOTHER_ZONE, () -> territory.declare(territory.zone(hamlet, Territory.on(5, 20))));
    }

    @Test
    void since2026TheNoticeIsGivenSixHoursBefore() {
        var soon = territory.zone(
                territory.todaysCommune(), territory.hamlet(), territory.now().plus(Duration.ofHours(2)), COVID);
        breaks(ZoneRule.NOTICE_TOO_LATE, () -> territory.declare(soon));

        var starts = territory.now().plus(Duration.ofHours(9)).truncatedTo(ChronoUnit.SECONDS);
        var id = territory.declare(territory.zone(territory.todaysCommune(), territory.hamlet(), starts, COVID));
        var owed = territory.asProvince(() -> territory.bean(Deadlines.class).of(territory.province, id.value()));
        assertThat(owed).hasSize(1);
        assertThat(owed.get(0).dueAt()).isEqualTo(starts.minus(Duration.ofHours(6)));

        territory.doing(() ->
                territory.bean(Zones.class).notified(territory.province, id, territory.now(), "Tỉnh, CDC, người dân"));
        assertThat(territory
                        .asProvince(() -> territory.bean(Deadlines.class).of(territory.province, id.value()))
                        .get(0)
                        .metAt())
                .isNotNull();
    }

    @Test
    void whileTheClockRunsLiftingNeedsAReason() {
        var id = territory.declare(territory.zone(
                territory.todaysCommune(), territory.hamlet(), territory.now().plus(Duration.ofHours(8)), COVID));
        var at = territory.now().plus(Duration.ofDays(2));

        breaks(ZoneRule.CLOCK_STILL_RUNS, () -> lift(id, 1, new Lifting(at, Territory.DECISION, null)));
        breaks(ZoneRule.LIFTED_BEFORE_START, () -> lift(id, 1, new Lifting(territory.now(), Territory.DECISION, "x")));
        lift(id, 1, new Lifting(at, Territory.DECISION, "Toàn bộ mẫu âm tính"));
        assertThat(territory.zone(id).state()).isEqualTo(ZoneState.LIFTED);
        breaks(ZoneRule.NOT_IN_FORCE, () -> lift(id, 2, new Lifting(at, Territory.DECISION, "x")));
    }

    @Test
    void onceTheClockHasRunOutNoReasonIsNeeded() {
        var id = territory.declare(territory.zone(territory.hamlet(), Territory.on(5, 1)));

        lift(id, 1, new Lifting(Territory.on(5, 15), Territory.DECISION, null));

        assertThat(territory.zone(id).liftedAt()).isEqualTo(Territory.on(5, 15));
    }

    @Test
    void anAdjustmentIsANewExtentAndTheOldOneStaysKnown() {
        var hamlet = territory.hamlet();
        var wider = territory.hamlet();
        var id = territory.declare(territory.zone(hamlet, Territory.on(5, 15)));

        territory.doing(() -> territory
                .bean(Zones.class)
                .adjust(
                        territory.province,
                        id,
                        1,
                        new Adjustment(
                                Extent.ofHamlets(hamlet, wider),
                                Territory.on(5, 18),
                                Territory.DECISION,
                                "Lan sang bản bên")));

        assertThat(territory.zone(id).extent().hamlets()).containsExactly(hamlet, wider);
        var before = territory.asProvince(
                () -> territory.bean(ZoneQueries.class).open(territory.province, id, Territory.on(5, 16)));
        assertThat(before.extent().hamlets()).containsExactly(hamlet);
        var same = new Adjustment(Extent.ofHamlets(hamlet, wider), Territory.on(5, 19), Territory.DECISION, "x");
        breaks(ZoneRule.NOTHING_CHANGED, () -> adjust(id, same));
        var early = new Adjustment(Extent.ofHamlets(wider), Territory.on(5, 17), Territory.DECISION, "x");
        breaks(ZoneRule.ADJUSTED_BEFORE_ITS_LAST_EXTENT, () -> adjust(id, early));
        assertThatThrownBy(() -> lift(id, 1, new Lifting(Territory.on(5, 30), Territory.DECISION, "x")))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void chloramineFollowsFromAreaAndNorm() {
        var norm = territory.bean(DisinfectionNorms.class).find("spray-0.5").orElseThrow();

        // 10 litres of 0.5 % from Chloramine B (25 %) are 200 g: 20 m² at half a litre.
        assertThat(norm.litres(20)).isEqualByComparingTo("10");
        assertThat(norm.kilograms(20, DisinfectionNorms.CHLORAMINE_B)).isEqualByComparingTo("0.2");
        assertThat(norm.kilograms(20, BigDecimal.valueOf(70))).isEqualByComparingTo("0.071");
    }

    private ZoneId past(Extent extent) {
        return territory.declare(territory.zone(
                territory.unit(Territory.COMMUNE), "Khu " + territory.hamlet(), extent, Territory.on(1, 10), COVID));
    }

    private void lift(ZoneId id, int version, Lifting wanted) {
        territory.doing(() -> territory.bean(Zones.class).lift(territory.province, id, version, wanted));
    }

    private void adjust(ZoneId id, Adjustment wanted) {
        territory.doing(() -> territory.bean(Zones.class).adjust(territory.province, id, 2, wanted));
    }

    private static void breaks(Rule rule, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }

    /** Positive where the ring runs counter-clockwise. */
    private static double signedArea(String geoJson) {
        var numbers = geoJson.replaceAll("[^0-9.,-]", "").split(",");
        var points = List.of(numbers).stream()
                .filter(n -> !n.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
        var sum = 0.0;
        for (var n = 0; n + 3 < points.length; n += 2) {
            sum += points[n] * points[n + 3] - points[n + 2] * points[n + 1];
        }
        return sum;
    }
}
