package vn.vungxanh.insight.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.CaseFacts;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.Classification;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.NewCase;
import vn.vungxanh.surveillance.cases.Source;

/** In Bắc Giang, in a March when no other test has cases there. */
@HouseTest
class ClusterQueriesTest {

    private static final String PROVINCE = "24";
    private static final LocalDate DAY = LocalDate.of(2021, 3, 20);

    @Autowired
    ApplicationContext house;

    @Autowired
    ClusterQueries clusters;

    @Autowired
    Units units;

    @Test
    void casesThatGatherInACommuneStandBeforeThoseOfMany() {
        var scope = HouseStaff.of(house).scope(PROVINCE, Role.EPIDEMIOLOGIST);
        var communes = units.subtree(scope.home()).stream()
                .map(units::get)
                .filter(each -> each.level() == UnitLevel.COMMUNE && each.existedOn(DAY) && each.population() != null)
                .toList();
        var gathered = communes.get(7);
        for (var n = 0; n < 12; n++) {
            ill(scope, communes.get(20 + 5 * n).id(), DAY.minusDays(2 * n + 1L), "rải rác " + (char) ('a' + n));
            ill(scope, gathered.id(), DAY.minusDays(1 + n / 3), "tụ lại " + (char) ('a' + n));
        }
        var asOf = DAY.atTime(6, 0).atZone(Vietnam.ZONE).toInstant();

        var found = ActingAs.call(scope, () -> clusters.clusters(scope, scope.home(), asOf));

        var first = found.get(0);
        assertThat(first.significant()).isTrue();
        assertThat(first.parts()).filteredOn(part -> part.cases() > 0).contains(new UnitCluster.Part(gathered, 12));
        assertThat(first.to()).isEqualTo(DAY.minusDays(1));
        assertThat(first.observed())
                .isEqualTo(
                        first.parts().stream().mapToInt(UnitCluster.Part::cases).sum());
        assertThat(found.stream().skip(1)).allMatch(other -> other.p() > first.p());
    }

    @Test
    void whereNobodyIsIllNothingGathers() {
        var scope = HouseStaff.of(house).scope("95", Role.EPIDEMIOLOGIST);

        assertThat(ActingAs.call(
                        scope, () -> clusters.clusters(scope, scope.home(), Instant.parse("2021-03-01T00:00:00Z"))))
                .isEmpty();
    }

    private void ill(Scope scope, UnitId commune, LocalDate day, String who) {
        var at = day.atTime(9, 0).atZone(Vietnam.ZONE).toInstant();
        ActingAs.run(scope, () -> {
            var person = house.getBean(PeopleRegister.class)
                    .registerAll(
                            scope,
                            java.util.List.of(
                                    NewPerson.named("Hoàng Văn " + who, commune).livingAt("Thôn " + who, null)))
                    .get(0)
                    .person();
            var facts = CaseFacts.suspected("d", at, Source.COMMUNITY)
                    .classified(Classification.CONFIRMED, "d", at)
                    .facts();
            var cases = new ArrayList<NewCase>();
            cases.add(new NewCase(person, Disease.COVID_19, commune, facts, null));
            house.getBean(CaseManagement.class).recordAll(scope, cases);
        });
    }
}
