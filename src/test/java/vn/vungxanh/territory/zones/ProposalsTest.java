package vn.vungxanh.territory.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.support.OwnDisease;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CasesConfirmed;

/** What the program makes of confirmed cases. */
@HouseTest
class ProposalsTest {

    private static final String COVID = "COVID-19";

    @Autowired
    ApplicationContext house;

    private Territory territory;

    @BeforeEach
    void people() {
        territory = new Territory(house);
    }

    @Test
    void casesOfOneHamletAreOneOutbreakWithOneZoneAsSmallAsTheHamlet() {
        var hamlet = territory.hamlet();
        var first = territory.sick(hamlet, COVID, territory.now().minus(Duration.ofDays(3)));
        var second = territory.sick(
                hamlet.toUpperCase(java.util.Locale.ROOT),
                COVID,
                territory.now().minus(Duration.ofHours(5)));

        var outbreak = outbreakOf(first);
        assertThat(outbreakOf(second).id()).isEqualTo(outbreak.id());
        assertThat(outbreakOf(second).cases()).isEqualTo(2);
        assertThat(outbreak.state()).isEqualTo(OutbreakState.PROPOSED);
        var zones = zonesOf(outbreak);
        assertThat(zones).hasSize(1);
        assertThat(zones.get(0).state()).isEqualTo(ZoneState.PROPOSED);
        assertThat(zones.get(0).extent().hamlets()).containsExactly(hamlet);
    }

    @Test
    void hearingItTwiceChangesNothing() {
        var hamlet = territory.hamlet();
        var illness = territory.sick(hamlet, COVID, territory.now().minus(Duration.ofHours(5)));
        var before = outbreakOf(illness);

        territory.together(() -> {
            house.publishEvent(new CasesConfirmed(List.of(illness.value())));
            return true;
        });

        assertThat(outbreakOf(illness)).isEqualTo(before);
        assertThat(zonesOf(before)).hasSize(1);
        assertThat(proposalsFor(hamlet)).isEqualTo(1);
    }

    @Test
    void anotherHamletAndAnotherDiseaseAreOtherOutbreaks() {
        var hamlet = territory.hamlet();
        var own = OwnDisease.next();
        var one = territory.sick(hamlet, COVID, territory.now().minus(Duration.ofHours(5)));
        var elsewhere =
                territory.sick(territory.hamlet(), COVID, territory.now().minus(Duration.ofHours(5)));
        var other = territory.sick(hamlet, own, territory.now().minus(Duration.ofHours(5)));

        assertThat(outbreakOf(elsewhere).id()).isNotEqualTo(outbreakOf(one).id());
        assertThat(outbreakOf(other).id()).isNotEqualTo(outbreakOf(one).id());
        assertThat(outbreakOf(other).disease()).isEqualTo(own);
    }

    @Test
    void casesOfLongAgoProposeNothing() {
        var old = territory.sick(territory.hamlet(), COVID, Territory.on(5, 16));

        assertThat(found(old)).isEmpty();
    }

    @Test
    void theDecisionTakesUpTheProposalAndConfirmsTheOutbreak() {
        var hamlet = territory.hamlet();
        var illness = territory.sick(hamlet, COVID, territory.now().minus(Duration.ofHours(5)));
        var outbreak = outbreakOf(illness);
        var proposal = zonesOf(outbreak).get(0);

        var id = territory.declare(territory.zone(
                territory.todaysCommune(), hamlet, territory.now().plus(Duration.ofHours(7)), COVID));

        assertThat(id).isEqualTo(proposal.id());
        assertThat(outbreakOf(illness).state()).isEqualTo(OutbreakState.CONFIRMED);
        assertThat(territory.zone(id).outbreak()).isEqualTo(outbreak.id());
        assertThat(territory.zone(id).announcedAt(territory.now())).isTrue();
    }

    @Test
    void aNewCaseInsideSetsTheClockBackAndSaysSoOnce() {
        var hamlet = territory.hamlet();
        territory.sick(hamlet, COVID, territory.now().minus(Duration.ofDays(12)));
        var id = territory
                .asProvince(() -> territory
                        .bean(Zones.class)
                        .takePast(
                                territory.province,
                                List.of(PastZone.inForce(
                                        territory.zone(
                                                territory.todaysCommune(),
                                                hamlet,
                                                territory.now().minus(Duration.ofDays(11)),
                                                COVID),
                                        List.of(),
                                        List.of()))))
                .get(0);
        var before = Objects.requireNonNull(territory.line(id).clock());

        var illness = territory.sick(hamlet, COVID, territory.now().minus(Duration.ofHours(1)));
        territory.together(() -> {
            house.publishEvent(new CasesConfirmed(List.of(illness.value())));
            return true;
        });

        assertThat(before.left()).isEqualTo(3);
        var after = Objects.requireNonNull(territory.line(id).clock());
        assertThat(after.left()).isEqualTo(14);
        assertThat(after.wasSetBack()).isTrue();
        var told = territory
                .asProvince(() -> territory.bean(ZoneQueries.class).history(territory.province, id, territory.now()))
                .stream()
                .filter(each -> each.kind() == Happening.Kind.CASE_INSIDE)
                .toList();
        assertThat(told).extracting(Happening::caseId).containsExactly(illness.value());
    }

    @Test
    void aZoneThatStoodBeforeTakesTheOutbreakOfTheFirstCaseInside() {
        var hamlet = territory.hamlet();
        var wanted = territory.zone(
                territory.todaysCommune(), hamlet, territory.now().minus(Duration.ofDays(2)), COVID);
        var id = territory
                .asProvince(() -> territory
                        .bean(Zones.class)
                        .takePast(territory.province, List.of(PastZone.inForce(wanted, List.of(), List.of()))))
                .get(0);

        var illness = territory.sick(hamlet, COVID, territory.now().minus(Duration.ofHours(1)));

        assertThat(territory.zone(id).outbreak()).isEqualTo(outbreakOf(illness).id());
        assertThat(outbreakOf(illness).state()).isEqualTo(OutbreakState.CONFIRMED);
    }

    private List<Outbreak> found(CaseId illness) {
        return territory.asProvince(
                () -> territory.bean(OutbreakQueries.class).ofCase(territory.province, illness.value()));
    }

    private Outbreak outbreakOf(CaseId illness) {
        return found(illness).get(0);
    }

    private List<Zone> zonesOf(Outbreak outbreak) {
        return territory.asProvince(
                () -> territory.bean(ZoneQueries.class).ofOutbreak(territory.province, outbreak.id(), territory.now()));
    }

    private long proposalsFor(String hamlet) {
        return territory
                .asProvince(() -> territory
                        .bean(ZoneQueries.class)
                        .list(territory.province, territory.unit("11"), ZoneQueries.Which.WAITING, territory.now()))
                .stream()
                .filter(zone -> zone.extent().hamlets().contains(hamlet))
                .count();
    }
}
