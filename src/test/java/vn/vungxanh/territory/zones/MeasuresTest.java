package vn.vungxanh.territory.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.HouseTest;

@HouseTest
class MeasuresTest {

    /** A commune that no other test takes: Nậm Chua. */
    private static final String COMMUNE = "03173";

    @Autowired
    ApplicationContext house;

    private Territory territory;

    @BeforeEach
    void people() {
        territory = new Territory(house);
    }

    @Test
    void whatAppliesInACommuneIsItsOwnAndItsDistricts() {
        var commune = territory.unit(COMMUNE);
        var district = territory.unit("103");
        apply(commune, "CT16", LocalDate.of(2021, 3, 2), LocalDate.of(2021, 3, 9), null);
        apply(district, "CT15", LocalDate.of(2021, 3, 1), LocalDate.of(2021, 3, 20), null);

        var measures = territory.bean(Measures.class);
        assertThat(measures.inForce(commune, LocalDate.of(2021, 3, 5)))
                .extracting(Measure::regime)
                .containsExactly("CT16", "CT15");
        assertThat(measures.inForce(commune, LocalDate.of(2021, 3, 10)))
                .extracting(Measure::regime)
                .containsExactly("CT15");
        assertThat(measures.inForce(district, LocalDate.of(2021, 3, 5)))
                .extracting(Measure::regime)
                .containsExactly("CT15");
        assertThat(measures.applying(commune, LocalDate.of(2021, 3, 8), LocalDate.of(2021, 3, 12)))
                .extracting(Measure::regime)
                .containsExactly("CT16", "CT15");
        assertThat(measures.applying(commune, LocalDate.of(2021, 3, 10), LocalDate.of(2021, 3, 12)))
                .extracting(Measure::regime)
                .containsExactly("CT15");
    }

    @Test
    void twoDirectivesDoNotApplyToOneUnitAtOnceUnlessToItsParts() {
        var unit = territory.unit("03174");
        apply(unit, "CT19", LocalDate.of(2021, 3, 1), null, "Bản Nậm Khăn");
        apply(unit, "CT15", LocalDate.of(2021, 3, 1), null, "Bản Hô Cút");

        assertThatThrownBy(() -> apply(unit, "CT16", LocalDate.of(2021, 3, 5), null, "bản nậm khăn"))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(ZoneRule.MEASURE_OVERLAPS));
    }

    @Test
    void aDirectiveDoesNotApplyBeforeItWasGiven() {
        assertThatThrownBy(() -> apply(territory.unit(COMMUNE), "CT16", LocalDate.of(2020, 3, 30), null, null))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(ZoneRule.UNKNOWN_REGIME));
    }

    @Test
    void itEndsOnADayWithADocument() {
        var unit = territory.unit("03200");
        var id = apply(unit, "CT15", LocalDate.of(2021, 3, 1), null, null);

        territory.doing(() -> territory
                .bean(Measures.class)
                .end(territory.province, id, 1, LocalDate.of(2021, 3, 14), "700/QĐ-UBND"));

        assertThat(territory.bean(Measures.class).inForce(unit, LocalDate.of(2021, 3, 14)))
                .hasSize(1);
        assertThat(territory.bean(Measures.class).inForce(unit, LocalDate.of(2021, 3, 15)))
                .isEmpty();
    }

    @Test
    void everyRegimeNamesItsSentencesWithTheirSource() {
        for (var code : java.util.List.of("CT15", "CT16", "CT19")) {
            var regime = territory.bean(Regimes.class).find(code).orElseThrow();
            assertThat(regime.on(LocalDate.of(2021, 5, 24)))
                    .isNotEmpty()
                    .allSatisfy(sentence -> assertThat(sentence.source()).contains(code.substring(2)));
        }
    }

    private MeasureId apply(UnitId unit, String regime, LocalDate from, @Nullable LocalDate to, @Nullable String part) {
        return territory.asProvince(() -> territory
                .bean(Measures.class)
                .apply(territory.province, new NewMeasure(unit, regime, from, to, part, Territory.DECISION)));
    }
}
