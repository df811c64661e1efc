package vn.vungxanh.capacity.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.imports.ImportKind;
import vn.vungxanh.foundation.imports.MappedRow;
import vn.vungxanh.foundation.imports.RowOutcome;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;

@HouseTest
class CountsTest {

    @Autowired
    ApplicationContext house;

    private Crew crew;

    @BeforeEach
    void crew() {
        crew = new Crew(house);
    }

    @Test
    void aLaterCountLeavesTheEarlierDaysAsTheyWere() {
        var station = crew.nurses(12);
        var before = Vietnam.startOf(crew.today()).minusSeconds(1);

        crew.doing(() -> counts().count(crew.province, crew.nurses(station, 9, crew.today())));

        assertThat(crew.line(station, before).total()).isEqualTo(12);
        assertThat(crew.line(station, crew.now()).total()).isEqualTo(9);
    }

    @Test
    void theSameCountSaidAgainChangesNothing() {
        var station = crew.nurses(12);
        var again = crew.nurses(station, 12, crew.today().minusDays(30));

        assertThat(crew.ask(() -> counts().count(crew.province, again))).isFalse();
    }

    /** The health staff of Quảng Ninh in 2021: of the Department of Health, of local authorities and the coal industry, private. */
    @Test
    void threeManagersOfQuangNinhMakeOneForce() {
        var quangNinh = crew.staff.scope("22", Role.EPIDEMIOLOGIST);
        var before = total(quangNinh);
        for (var each : List.of(5_926, 2_146, 1_662)) {
            ActingAs.run(
                    quangNinh,
                    () -> counts().count(
                                    quangNinh,
                                    new NewCount(
                                            quangNinh.home(),
                                            Crew.word(),
                                            Service.HEALTH,
                                            Skill.OTHER,
                                            Standing.ACTIVE,
                                            each,
                                            crew.today())));
        }
        ActingAs.run(
                quangNinh,
                () -> counts().count(
                                quangNinh,
                                new NewCount(
                                        quangNinh.home(),
                                        Crew.word(),
                                        Service.HEALTH,
                                        Skill.OTHER,
                                        Standing.STUDENT,
                                        300,
                                        crew.today())));

        assertThat(total(quangNinh) - before).isEqualTo(9_734);
        assertThat(ActingAs.call(quangNinh, () -> queries().reserve(quangNinh, quangNinh.home(), crew.now())))
                .anySatisfy(each -> assertThat(each.total()).isGreaterThanOrEqualTo(300));
    }

    @Test
    void nobodyCountsForAnotherProvinceOrAsksThere() {
        var stranger = crew.staff.scope("22", Role.EPIDEMIOLOGIST);

        assertThatThrownBy(() ->
                        ActingAs.run(stranger, () -> counts().count(stranger, crew.nurses("lạ", 1, crew.today()))))
                .isInstanceOf(RuleBroken.class)
                .extracting("rule")
                .isEqualTo(WorkforceRule.OUTSIDE_JURISDICTION);
        assertThatThrownBy(() -> ActingAs.call(stranger, () -> queries().counts(stranger, crew.unit(), crew.now())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aTableOfStaffIsImportedOnce() {
        var station = Crew.word();
        var rows = List.of(row(2, "03158", station, "12"), row(3, "nơi không có thật", station, "3"));

        assertThat(store(rows)).containsExactly(RowOutcome.Result.CREATED, RowOutcome.Result.REJECTED);
        assertThat(store(rows.subList(0, 1))).containsExactly(RowOutcome.Result.DUPLICATE);
        assertThat(crew.line(station, crew.now()).total()).isEqualTo(12);
    }

    private static MappedRow row(int number, String unit, String organisation, String people) {
        return new MappedRow(
                number,
                Map.of(
                        "unit",
                        unit,
                        "organisation",
                        organisation,
                        "service",
                        "HEALTH",
                        "skill",
                        "NURSE",
                        "people",
                        people,
                        "day",
                        "2021-05-20"));
    }

    private List<RowOutcome.Result> store(List<MappedRow> rows) {
        var kind = house.getBeansOfType(ImportKind.class).values().stream()
                .filter(each -> each.id().equals("workforce"))
                .findFirst()
                .orElseThrow();
        assertThat(crew.ask(() -> kind.check(crew.province, rows))).hasSameSizeAs(rows);
        return crew.ask(() -> kind.store(crew.province, rows)).stream()
                .map(RowOutcome::result)
                .toList();
    }

    private int total(vn.vungxanh.foundation.access.Scope scope) {
        return ActingAs.call(scope, () -> queries().counts(scope, scope.home(), crew.now())).stream()
                .mapToInt(HeadCount::total)
                .sum();
    }

    private HeadCounts counts() {
        return crew.bean(HeadCounts.class);
    }

    private WorkforceQueries queries() {
        return crew.bean(WorkforceQueries.class);
    }
}
