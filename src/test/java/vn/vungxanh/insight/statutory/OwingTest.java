package vn.vungxanh.insight.statutory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.deadlines.Deadline;
import vn.vungxanh.foundation.deadlines.DeadlineAddress;
import vn.vungxanh.foundation.deadlines.Deadlines;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.surveillance.cases.Classification;

/** What the records make owed, and until when. */
@HouseTest
class OwingTest {

    private static final LocalDate WEEK = LocalDate.of(2021, 5, 17);

    @Autowired
    ApplicationContext house;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(house);
    }

    @Test
    void aConfirmedCaseOfMay2021IsOwedWithin24HoursToTheDistrict() {
        var confirmedAt = Instant.parse("2021-05-20T03:00:00Z");
        var illness = office.sick(office.unit(Office.COMMUNE), "COVID-19", confirmedAt);

        var form = office.of(illness, FormEvent.CASE);

        assertThat(form.kind().id()).isEqualTo("tt54-case-24h");
        assertThat(form.unit()).isEqualTo(office.unit(Office.COMMUNE));
        assertThat(form.receiver()).isEqualTo(office.unit(Office.DISTRICT));
        assertThat(form.dueAt()).isEqualTo(confirmedAt.plusSeconds(86_400));
        assertThat(form.state()).isEqualTo(FormState.OWED);
    }

    @Test
    void eachFormRunsAsALegalClockThatLeadsToIt() {
        var form = office.caseForm();

        var clocks = office.as(
                office.province,
                () -> office.bean(Deadlines.class).of(office.province, form.id().value()));

        assertThat(clocks).extracting(Deadline::clock).containsExactly("report.case.24h");
        assertThat(clocks).extracting(Deadline::dueAt).containsExactly(form.dueAt());
        assertThat(office.bean(DeadlineAddress.class)
                        .subject("report.case.24h", form.id().value()))
                .contains("/statutory/forms/" + form.id());
    }

    @Test
    void settlingAgainFindsEverythingKnown() {
        office.caseForm();

        assertThat(office.settle(Office.MAY)).isZero();
    }

    @Test
    void aCommuneOwesItsWeekByTuesdayAndTheDistrictByWednesdayTwoOClock() {
        office.settle(Office.MAY);

        var commune = office.period(Office.COMMUNE, FormEvent.WEEK, WEEK);
        var district = office.period(Office.DISTRICT, FormEvent.WEEK, WEEK);

        assertThat(commune.dueAt()).isEqualTo(Instant.parse("2021-05-25T07:00:00Z"));
        assertThat(district.dueAt()).isEqualTo(Instant.parse("2021-05-26T07:00:00Z"));
        assertThat(district.receiver()).isEqualTo(office.unit(Office.PROVINCE));
    }

    @Test
    void onADayOf2026TheOtherFormsApplyToTheUnitsOfThatDay() {
        var quangNinh = office.staff.scope("22", Role.EPIDEMIOLOGIST);
        var province = office.unitIn2026("22");
        var commune = office.bean(Units.class)
                .children(province, LocalDate.of(2026, 9, 1))
                .get(3)
                .id();
        office.as(
                quangNinh,
                () -> office.bean(EnrolmentRepository.class)
                        .add(commune, LocalDate.of(2026, 9, 1), office.now(), "test"));
        var confirmedAt = Instant.parse("2026-09-09T03:00:00Z");
        var asOf = Instant.parse("2026-09-16T03:00:00Z");

        var illness = office.sick(quangNinh, commune, "COVID-19", confirmedAt);
        office.as(quangNinh, () -> office.bean(Ledger.class).settle(quangNinh, asOf));

        var form = office.of(quangNinh, illness, FormEvent.CASE);
        assertThat(form.kind().id()).isEqualTo("qd97-01-48h");
        assertThat(form.kind().number()).isEqualTo("Mẫu 01");
        assertThat(form.dueAt()).isEqualTo(confirmedAt.plusSeconds(2 * 86_400));
        assertThat(form.receiver()).isEqualTo(province);
        var filter = FormFilter.of(commune, false, asOf, FormFilter.Show.ALL);
        var owed = office.as(
                quangNinh,
                () -> office.bean(FormQueries.class)
                        .list(quangNinh, filter, 1, 100)
                        .items());
        assertThat(owed).extracting(each -> each.kind().regime()).containsOnly("qd97-2026");
        assertThat(owed)
                .extracting(each -> each.kind().id())
                .contains("qd97-04-week-commune")
                .doesNotContain("tt54-week-commune");
        assertThat(owed).extracting(each -> each.kind().level()).containsOnly(UnitLevel.COMMUNE);
    }

    @Test
    void aCaseThatIsNoneWithdrawsItsFormAndStopsItsClock() {
        var illness = office.sick(office.unit(Office.COMMUNE), "COVID-19", Instant.parse("2021-05-21T03:00:00Z"));
        var form = office.of(illness, FormEvent.CASE);

        office.doing(office.province, () -> {
            var known = office.bean(CaseQueries.class).open(office.province, illness);
            office.bean(CaseManagement.class)
                    .correct(
                            office.province,
                            illness,
                            known.version(),
                            known.facts()
                                    .change()
                                    .classified(
                                            Classification.DISCARDED,
                                            known.facts().definition(),
                                            known.facts().confirmedAt())
                                    .facts());
        });

        assertThat(office.again(form).state()).isEqualTo(FormState.WITHDRAWN);
        List<Deadline> clocks = office.as(
                office.province,
                () -> office.bean(Deadlines.class).of(office.province, form.id().value()));
        assertThat(clocks.get(0).stoppedAt()).isNotNull();
    }

    @Test
    void whoWasNotEnrolledOwesNothing() {
        assertThat(office.bean(Ledger.class).begins(office.unit("03199"))).isNull();
        assertThat(office.bean(Ledger.class).begins(office.unit(Office.COMMUNE)))
                .isEqualTo(Office.BEGINS);
    }
}
