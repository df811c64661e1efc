package vn.vungxanh.insight.statutory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.territory.zones.NewOutbreak;
import vn.vungxanh.territory.zones.OutbreakId;
import vn.vungxanh.territory.zones.OutbreakKind;
import vn.vungxanh.territory.zones.OutbreakQueries;
import vn.vungxanh.territory.zones.Outbreaks;

/** An outbreak of the regime of 2026, in a commune of 2026. */
@HouseTest
class OutbreakFormsTest {

    @Autowired
    ApplicationContext house;

    private Office office;
    private Scope province;
    private UnitId commune;

    @BeforeEach
    void open() {
        office = new Office(house);
        province = office.staff.scope("22", Role.EPIDEMIOLOGIST);
        commune = office.bean(Units.class)
                .children(office.unitIn2026("22"), LocalDate.of(2026, 9, 1))
                .get(5)
                .id();
        office.as(
                province,
                () -> office.bean(EnrolmentRepository.class)
                        .add(commune, LocalDate.of(2026, 9, 1), office.now(), "test"));
    }

    @Test
    void anOutbreakIsReportedFirstThenEachDayThenAtItsEnd() {
        var outbreak = named("Ổ dịch bản Nà Sự");
        var twoDaysOn = office.now().plus(Duration.ofDays(2));

        settle(twoDaysOn);

        assertThat(about(outbreak))
                .extracting(form -> form.kind().id())
                .containsExactly("qd97-02", "qd97-03", "qd97-03");
        var daily = about(outbreak).get(1);
        assertThat(daily.from()).isEqualTo(Vietnam.dayOf(office.now()));
        assertThat(daily.dueAt()).isEqualTo(Vietnam.startOf(daily.from().plusDays(2)));
        assertThat(about(outbreak).get(0).dueAt()).as("no limit was read").isNull();
    }

    @Test
    void theDailyFormCountsItsDayByHamlet() {
        var outbreak = named("Ổ dịch trường học");
        settle(office.now().plus(Duration.ofDays(1)));

        var filled = office.as(
                province,
                () -> office.bean(FormQueries.class)
                        .filled(province, about(outbreak).get(1)));

        assertThat(filled.missing()).isEmpty();
        assertThat(code(filled, "cases")).isEqualTo("1");
        assertThat(code(filled, "cases_new")).isEqualTo("1");
        assertThat(code(filled, "deaths")).isEqualTo("0");
        assertThat(filled.tables().get(0).rows()).hasSize(1);
    }

    @Test
    void theEndOfAnOutbreakEndsItsDailyForms() {
        var outbreak = named("Ổ dịch một nhà");
        office.doing(province, () -> {
            var known = office.bean(OutbreakQueries.class).open(province, outbreak);
            office.bean(Outbreaks.class).end(province, outbreak, known.version(), "Không phát sinh ca mới");
        });

        settle(office.now().plus(Duration.ofDays(3)));

        assertThat(about(outbreak))
                .extracting(form -> form.kind().event())
                .containsExactly(FormEvent.OUTBREAK_FIRST, FormEvent.OUTBREAK_END);
    }

    @Test
    void aNoticeOfAnEpidemicIsBegunByHandAndOwedWithin24Hours() {
        var today = Vietnam.dayOf(office.now());

        var id =
                office.as(province, () -> office.bean(Ledger.class).determined(province, "tt15-begin", commune, today));

        var form = office.as(province, () -> office.bean(FormQueries.class).open(province, id));
        assertThat(form.dueAt()).isEqualTo(form.startedAt().plus(Duration.ofHours(24)));
        assertThat(form.kind().number()).isEqualTo("Mẫu 01 PL II");
        assertThatThrownBy(() -> office.as(
                        province, () -> office.bean(Ledger.class).determined(province, "qd97-01-24h", commune, today)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(StatutoryRule.NOT_BY_HAND));
    }

    private OutbreakId named(String name) {
        var illness = office.sick(province, commune, "COVID-19", office.now());
        return office.as(
                province,
                () -> office.bean(Outbreaks.class)
                        .name(
                                province,
                                new NewOutbreak(
                                        commune,
                                        OutbreakKind.HAMLET,
                                        name,
                                        null,
                                        "COVID-19",
                                        List.of(illness.value()))));
    }

    private void settle(Instant asOf) {
        office.as(province, () -> office.bean(Ledger.class).settle(province, asOf));
    }

    private List<Form> about(OutbreakId outbreak) {
        return office.as(province, () -> office.bean(FormRepository.class).about(outbreak.value()));
    }

    private static String code(FilledForm filled, String field) {
        return filled.fields().stream()
                .filter(each -> each.field().name().equals(field))
                .findFirst()
                .orElseThrow()
                .code();
    }
}
