package vn.vungxanh.territory.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.territory.zones.GuardShift.Service;
import vn.vungxanh.territory.zones.GuardShift.Shift;

@HouseTest
class PastZonesTest {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 24);

    @Autowired
    ApplicationContext house;

    private Territory territory;

    @BeforeEach
    void people() {
        territory = new Territory(house);
    }

    @Test
    void aZoneOfBeforeIsTakenWithItsGuardsAndJobs() {
        var hamlet = territory.hamlet();
        var unit = territory.unit(Territory.COMMUNE);
        var gate = new NewPost(
                unit,
                PostKind.ZONE,
                "Chốt đầu bản",
                null,
                21.76,
                102.91,
                LocalDate.of(2021, 5, 15),
                List.of(
                        new GuardShift(Service.POLICE, Shift.ALL_DAY, 2),
                        new GuardShift(Service.MILITIA, Shift.NIGHT, 2)));
        var job = new NewDisinfection(
                unit, null, "Nhà ca bệnh", 200, "spray-0.5", DisinfectionNorms.CHLORAMINE_B, LocalDate.of(2021, 5, 15));
        var done = new PastDisinfection(job, Territory.on(5, 15), "Trạm Y tế xã", null);

        var id = territory
                .asProvince(() -> territory
                        .bean(Zones.class)
                        .takePast(
                                territory.province,
                                List.of(PastZone.inForce(
                                        territory.zone(hamlet, Territory.on(5, 15)), List.of(gate), List.of(done)))))
                .get(0);

        var line = territory.asProvince(() -> {
            var queries = territory.bean(ZoneQueries.class);
            return queries.line(
                    territory.province, queries.open(territory.province, id, Territory.on(5, 24)), Territory.on(5, 24));
        });
        assertThat(line.zone().inForceAt(Territory.on(5, 24))).isTrue();
        assertThat(line.guards()).isEqualTo(4);
        assertThat(line.disinfectedAt()).isEqualTo(Territory.on(5, 15));
        assertThat(line.clock()).isNotNull();
        assertThat(line.clock().left()).isEqualTo(5);
        assertThat(current(unit, DAY)).contains(id);
        assertThat(current(unit, LocalDate.of(2021, 5, 14))).doesNotContain(id);
    }

    @Test
    void aLiftedZoneOfBeforeIsInForceOnlyBetween() {
        var hamlet = territory.hamlet();
        var past = new PastZone(
                territory.zone(hamlet, Territory.on(2, 1)), Territory.on(2, 20), null, List.of(), List.of());

        var id = territory
                .asProvince(() -> territory.bean(Zones.class).takePast(territory.province, List.of(past)))
                .get(0);

        var unit = territory.unit(Territory.COMMUNE);
        assertThat(current(unit, LocalDate.of(2021, 2, 10))).contains(id);
        assertThat(current(unit, LocalDate.of(2021, 2, 21))).doesNotContain(id);
        assertThat(territory.zone(id).state()).isEqualTo(ZoneState.LIFTED);
    }

    @Test
    void thePopulationIsCountedInTheHamletHoweverItIsWritten() {
        var hamlet = territory.hamlet();
        territory.sick(hamlet, "COVID-19", Territory.on(5, 16));
        var id = territory
                .asProvince(() -> territory
                        .bean(Zones.class)
                        .takePast(
                                territory.province,
                                List.of(PastZone.inForce(
                                        territory.zone(hamlet.toUpperCase(java.util.Locale.ROOT), Territory.on(5, 15)),
                                        List.of(),
                                        List.of()))))
                .get(0);

        var line = territory.line(id);

        assertThat(line.counted()).isTrue();
        assertThat(line.people()).isEqualTo(1);
        assertThat(line.inside().cases()).isEqualTo(1);
    }

    @Test
    void aWholeCommuneIsNoZone() {
        var district = territory.zone(territory.unit("103"), territory.hamlet(), Territory.on(5, 15), "COVID-19");

        assertThatThrownBy(() -> territory.declare(district))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.rule()).isEqualTo(ZoneRule.LARGER_THAN_A_COMMUNE));
    }

    private List<ZoneId> current(vn.vungxanh.foundation.adminunits.UnitId unit, LocalDate on) {
        return territory
                .asProvince(() -> territory.bean(ZoneQueries.class).current(territory.province, unit, on))
                .stream()
                .map(Zone::id)
                .toList();
    }
}
