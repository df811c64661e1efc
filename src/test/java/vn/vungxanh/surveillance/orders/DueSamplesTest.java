package vn.vungxanh.surveillance.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.laboratories.TestKind;

/** Orders of places, each place of this test alone. */
@HouseTest
class DueSamplesTest {

    private static final String SI_PA_PHIN = "03199";

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext house;

    @Autowired
    TestOrders orders;

    @Autowired
    Clock clock;

    private HouseStaff staff;
    private Scope district;
    private RequestPostProcessor officer;
    private String place;
    private LocalDate today;

    @BeforeEach
    void aPlaceToBeSampled() {
        staff = HouseStaff.of(house);
        district = staff.scope("103", Role.UNIT_OFFICER);
        officer = staff.signedIn("103", Role.UNIT_OFFICER);
        place = "Chợ " + UUID.randomUUID();
        today = Vietnam.dayOf(clock.instant());
    }

    @Test
    void whoeverAsksTwiceUnderOneReferenceGivesOneOrder() {
        order(today, "test:" + place);
        order(today.plusDays(1), "test:" + place);

        assertThat(due(today.plusDays(1)))
                .hasSize(1)
                .allMatch(each -> each.dueOn().equals(today));
    }

    @Test
    void aPlaceThatWasSampledIsNoLongerDueAndNeitherIsOneThatWasCancelled() {
        order(today, null);
        order(today, null);
        var open = due(today);
        assertThat(open).hasSize(2);

        as(() -> {
            orders.placeDone(open.get(0).id(), clock.instant());
            orders.cancel(district, open.get(1).id(), "Chợ đã đóng cửa");
            return true;
        });

        assertThat(due(today)).isEmpty();
    }

    @Test
    void whatIsIncompletePastOrElsewhereIsRefused() {
        assertThat(refusal(() -> order(today.minusDays(1), null))).isEqualTo(OrdersRule.IN_PAST);
        assertThat(refusal(() -> order("103", " ", today, null))).isEqualTo(OrdersRule.INCOMPLETE);
        assertThat(refusal(() -> order("22", place, today, null))).isEqualTo(OrdersRule.OUTSIDE_JURISDICTION);
        order(today, null);
        var open = due(today).get(0);
        assertThat(refusal(() -> as(() -> {
                    orders.cancel(district, open.id(), " ");
                    return true;
                })))
                .isEqualTo(OrdersRule.REASON_NEEDED);
    }

    @Test
    void theListStandsInBothLanguagesAndACancelledOrderLeavesIt() throws Exception {
        order(today, null);
        for (var language : List.of("vi", "en")) {
            browser.perform(get("/testing/orders")
                            .param("unit", SI_PA_PHIN)
                            .param("lang", language)
                            .with(officer))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("orders."))));
        }
        browser.perform(post("/testing/orders/" + due(today).get(0).id() + "/cancel")
                        .param("reason", "Chợ đã đóng cửa")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().is3xxRedirection());

        assertThat(due(today)).isEmpty();
    }

    @Test
    void anAddressThatCannotBeReadAndSomebodyWhoMayNotAreRefused() throws Exception {
        for (var asked : List.of("until=soon", "until=0000-01-01", "unit=99999999")) {
            browser.perform(get("/testing/orders?" + asked).with(officer)).andExpect(status().is(422));
        }
        order(today, null);
        browser.perform(post("/testing/orders/" + due(today).get(0).id() + "/cancel")
                        .param("reason", "Chợ đã đóng cửa")
                        .with(csrf())
                        .with(staff.signedIn("11", Role.COMMITTEE)))
                .andExpect(status().isForbidden());
    }

    private void order(LocalDate day, @Nullable String reference) {
        order(SI_PA_PHIN, place, day, reference);
    }

    private void order(String unit, String where, LocalDate day, @Nullable String reference) {
        as(() -> {
            orders.order(
                    district,
                    new NewOrder(
                            staff.unit(unit),
                            null,
                            where,
                            100,
                            Purpose.MASS_SCREENING,
                            TestKind.PCR_SCREENING,
                            Diseases.COVID_19,
                            5,
                            day,
                            null,
                            reference));
            return true;
        });
    }

    private List<TestOrder> due(LocalDate until) {
        return as(() -> orders.due(district, staff.unit(SI_PA_PHIN), until, 1, 5_000).items().stream()
                .filter(each -> place.equals(each.place()))
                .toList());
    }

    private <T> T as(Supplier<T> work) {
        return ActingAs.call(district, work);
    }

    private static Rule refusal(Runnable work) {
        var refused = new Rule[1];
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(work::run)
                .satisfies(broken -> refused[0] = broken.rule());
        return refused[0];
    }
}
