package vn.vungxanh.surveillance.laboratories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;

/** What a laboratory can do holds from a day on; earlier days keep what was so then. */
@HouseTest
class CapacityTest {

    private static final LocalDate MARCH = LocalDate.of(2021, 3, 1);

    @Autowired
    ApplicationContext house;

    @Autowired
    Laboratories laboratories;

    @Autowired
    Clock clock;

    private Scope province;
    private UnitId unit;
    private LaboratoryId id;
    private LocalDate today;

    @BeforeEach
    void aLaboratorySinceMarch() {
        var staff = HouseStaff.of(house);
        province = staff.scope("11", Role.EPIDEMIOLOGIST);
        unit = staff.unit("11");
        today = Vietnam.dayOf(clock.instant());
        var code = "L" + UUID.randomUUID().toString().substring(24).toUpperCase(Locale.ROOT);
        id = ActingAs.call(province, () -> laboratories.add(province, described(code, 300, 10), MARCH));
    }

    @Test
    void eachDayHasTheRowThatHeldThen() {
        change(500, today);
        change(900, today.plusDays(7));

        assertThat(on(MARCH.minusDays(1))).isZero();
        assertThat(on(MARCH)).isEqualTo(300);
        assertThat(on(today.minusDays(1))).isEqualTo(300);
        assertThat(on(today)).isEqualTo(500);
        assertThat(on(today.plusDays(7))).isEqualTo(900);
        assertThat(laboratories.capacities(id)).hasSize(3);
    }

    @Test
    void theSameNumbersMakeNoNewRowAndTheSameDayIsPutRight() {
        change(300, today);
        assertThat(laboratories.capacities(id)).hasSize(1);

        change(500, today);
        change(550, today);

        assertThat(laboratories.capacities(id)).hasSize(2);
        assertThat(on(today)).isEqualTo(550);
    }

    @Test
    void aDayBeforeTheEpidemicOrFarAheadIsRefused() {
        for (var day : new LocalDate[] {LocalDate.of(2019, 12, 31), today.plusYears(2)}) {
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> change(500, day))
                    .matches(broken -> broken.rule() == LaboratoriesRule.CAPACITY_FROM_A_DAY);
        }
    }

    private void change(int single, LocalDate since) {
        ActingAs.call(province, () -> {
            var known = laboratories.get(id);
            laboratories.change(province, id, known.version(), described(known.code(), single, 10), since);
            return true;
        });
    }

    private int on(LocalDate day) {
        return laboratories.all(day).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow()
                .singlePerDay();
    }

    private NewLaboratory described(String code, int single, int confirmatory) {
        return new NewLaboratory(
                code,
                "Phòng " + code,
                unit,
                false,
                single,
                single * 2,
                single * 10,
                confirmatory,
                Set.of(TestKind.PCR_SCREENING),
                true);
    }
}
