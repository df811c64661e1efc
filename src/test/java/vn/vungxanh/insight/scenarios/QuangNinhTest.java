package vn.vungxanh.insight.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.conversion.Choice;
import vn.vungxanh.insight.networks.Networks;
import vn.vungxanh.support.HouseTest;

/** The plan that Quảng Ninh published in August 2021 (seed 002), as the planner finds and explains it. */
@HouseTest
class QuangNinhTest {

    private static final LocalDate DAY = LocalDate.of(2021, 8, 26);
    private static final Instant AS_OF = Instant.parse("2021-08-26T00:00:00Z");

    @Autowired
    ApplicationContext house;

    @Autowired
    Planner planner;

    @Autowired
    Conversions conversions;

    @Autowired
    Networks networks;

    private Scope province;

    @BeforeEach
    void scope() {
        province = HouseStaff.of(house).scope("22", Role.COMMITTEE);
    }

    @Test
    void fourHospitalsTakeAThousandAndTheNinetyFourSevereLieInNumberTwo() {
        var found = proposal(1000);

        assertThat(codes(found)).containsExactlyInAnyOrder("QN-BV1", "QN-BV2", "QN-VNTD", "QN-BV3");
        assertThat(found.choice().centres()).singleElement().satisfies(centre -> {
            assertThat(centre.hospital().code()).isEqualTo("QN-BV2");
            assertThat(Math.round(centre.severe())).isEqualTo(94);
        });
        assertThat(found.choice().missing()).isZero();
        assertThat(found.choice().proven()).isTrue();
    }

    @Test
    void eighteenHospitalsTakeFiveThousandWithCentresInFourTwoAndOne() {
        var found = proposal(5000);

        assertThat(found.choice().used()).hasSize(18);
        assertThat(found.choice().centres())
                .extracting(each -> each.hospital().code())
                .containsExactlyInAnyOrder("QN-BV4", "QN-BV2", "QN-BV1");
        assertThat(found.choice().missing()).isLessThan(0.5);
        assertThat(found.regionsWithoutCentre()).containsExactly("Miền Tây");
        assertThat(found.kept()).hasSize(6);
    }

    @Test
    void tenThousandFindNoPlaceInTheWholeNetworkAndItIsSaid() {
        var found = proposal(10_000);

        assertThat(found.choice().used()).hasSize(18);
        assertThat(Math.round(found.choice().missing())).isEqualTo(10_000 - 5_050);
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        assertThat(proposal(5000).choice()).isEqualTo(proposal(5000).choice());
    }

    @Test
    void twentyFourHospitalsAreTenAndThreeAndEleven() {
        var all = networks.on(province.home(), DAY).hospitals(5000);

        assertThat(all).hasSize(24);
        assertThat(List.of("PROVINCIAL", "DISTRICT", "CENTRE"))
                .extracting(kind ->
                        all.stream().filter(each -> each.kind().equals(kind)).count())
                .containsExactly(10L, 3L, 11L);
    }

    @Test
    void theRegionsHoldTwelveOfThirteenDistricts() {
        var answer = answer(5000);

        assertThat(answer.places().regions())
                .extracting(Places.Line::name)
                .containsExactly("Miền Đông", "Trung tâm", "Miền Tây");
        assertThat(answer.places().forgotten()).extracting(each -> each.name()).containsExactly("Huyện Cô Tô");
    }

    private static List<String> codes(Conversions.Proposal found) {
        return found.choice().used().stream()
                .map(Choice.Used::hospital)
                .map(each -> each.code())
                .toList();
    }

    private Conversions.Proposal proposal(int cases) {
        return conversions.of(answer(cases)).orElseThrow();
    }

    private Answer answer(int cases) {
        return ActingAs.call(
                province,
                () -> planner.answer(
                        province,
                        new Question(province.home(), DAY, AS_OF, "hanoi_2021", Map.of(), Course.atOnce(cases)),
                        "vi"));
    }
}
