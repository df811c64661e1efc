package vn.vungxanh.insight.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.insight.risk.InTheProvince;
import vn.vungxanh.insight.risk.Province;
import vn.vungxanh.insight.risk.RiskLevelChanged;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.Disease;

/** Who is to know of a change is told once. */
@HouseTest
class AlertsTest extends InTheProvince {

    private static final String REGIME = "tt-15-2026";

    private Instant now;
    private final String phone =
            "09" + (10_000_000 + new Random(UUID.randomUUID().getLeastSignificantBits()).nextInt(80_000_000));

    @BeforeEach
    void clock() {
        now = province.bean(Clock.class).instant();
    }

    @Test
    void aChangeIsToldOnceToThoseOfTheUnitAndAboveWhomItConcerns() {
        var above = add(Province.CODE, 2);
        var here = add("26536", 3);
        var elsewhere = add("26545", 1);
        var tells = province.bean(TellsOfLevels.class);
        var warning = new RiskLevelChanged(province.unit("26536").value(), Disease.COVID_19, REGIME, 1, 2, now);
        var epidemic = new RiskLevelChanged(warning.unit(), Disease.COVID_19, REGIME, 2, 3, now.plusSeconds(1));

        for (var news : List.of(warning, warning, epidemic, epidemic)) {
            tells.on(news);
        }
        tells.on(new RiskLevelChanged(warning.unit(), Disease.COVID_19, "qd-218-2022", 1, 4, now));
        tells.on(new RiskLevelChanged(warning.unit(), Disease.COVID_19, REGIME, 1, 3, now.minusSeconds(9_000)));

        assertThat(told(above)).extracting(Alert::after).containsExactlyInAnyOrder(2, 3);
        assertThat(told(here)).extracting(Alert::after).containsExactly(3);
        assertThat(told(elsewhere)).isEmpty();
    }

    @Test
    void aLevelOfCivilDefenceIsToldForItBuildsOnTheFirstRegulation() {
        var here = add("26605", 2);
        var defence =
                new RiskLevelChanged(province.unit("26605").value(), Disease.COVID_19, "tt-15-2026-pttds", 1, 2, now);

        province.bean(TellsOfLevels.class).on(defence);

        assertThat(told(here)).extracting(Alert::regime).containsExactly("tt-15-2026-pttds");
        assertThat(province.bean(Sending.class).text(told(here))).contains("Chưa đến cấp độ nào → Cấp độ 1.");
    }

    @Test
    void whoIsNotToldAnyMoreGetsNothing() {
        var here = add("26593", 1);
        ActingAs.run(province.scope, () -> province.bean(Recipients.class).end(province.scope, here));

        province.bean(TellsOfLevels.class)
                .on(new RiskLevelChanged(province.unit("26593").value(), Disease.COVID_19, REGIME, 1, 3, now));

        assertThat(told(here)).isEmpty();
    }

    @Test
    void whoIsNotToldAnyMoreGetsNothingThatStillWaitsEither() {
        var here = add("26596", 1);
        province.bean(TellsOfLevels.class)
                .on(new RiskLevelChanged(province.unit("26596").value(), Disease.COVID_19, REGIME, 1, 3, now));
        ActingAs.run(province.scope, () -> province.bean(Recipients.class).end(province.scope, here));

        var claimed = ActingAs.call(
                province.scope,
                () -> province.bean(TransactionTemplate.class)
                        .execute(status ->
                                province.bean(MessageRepository.class).claim(now.minusSeconds(60), now, 10_000)));

        assertThat(claimed).noneMatch(each -> each.recipient().equals(here));
        assertThat(told(here)).singleElement().satisfies(each -> {
            assertThat(each.claimedAt()).isNull();
            assertThat(each.state(now.plusSeconds(1))).isEqualTo(Alert.State.LAPSED);
        });
    }

    @Test
    void aMessageSaysWhatBecameOfIt() {
        assertThat(alert("26506", 1, 2, now, null, null).state(now)).isEqualTo(Alert.State.WAITING);
        assertThat(alert("26506", 1, 2, now, null, null).state(now.plus(Alert.NEWS)))
                .isEqualTo(Alert.State.LAPSED);
        assertThat(alert("26506", 1, 2, now, now, null).state(now.plusSeconds(600)))
                .isEqualTo(Alert.State.UNKNOWN);
        assertThat(alert("26506", 1, 2, now, now, now).state(now.plusSeconds(600)))
                .isEqualTo(Alert.State.SENT);
    }

    @Test
    void aUnitThatChangedTwiceIsToldFromWhereItCameToWhereItIs() {
        var later = now.plusSeconds(60);

        assertThat(Sending.latest(List.of(
                        alert("26506", 3, 2, now, now, null),
                        alert("26506", 2, 3, later, now, null),
                        alert("26526", 2, 3, later, now, null),
                        alert("26526", 1, 2, now, now, null))))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.about()).isEqualTo(province.unit("26526"));
                    assertThat(each.before()).isEqualTo(1);
                    assertThat(each.after()).isEqualTo(3);
                });
    }

    private Alert alert(
            String unit, int before, int after, Instant changed, @Nullable Instant claimed, @Nullable Instant sent) {
        return new Alert(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Người nhận",
                phone,
                province.unit(unit),
                Disease.COVID_19,
                REGIME,
                before,
                after,
                changed,
                now,
                claimed,
                sent,
                false,
                false);
    }

    @Test
    void severalChangesAreOneMessageWithTheWorstFirst() {
        var some = java.util.stream.IntStream.range(0, 6)
                .mapToObj(n -> new Alert(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "Người nhận",
                        phone,
                        province.unit(List.of("26506", "26526", "26536", "26545", "26574", "26593")
                                .get(n)),
                        Disease.COVID_19,
                        REGIME,
                        1,
                        n == 3 ? 3 : 2,
                        now,
                        now,
                        now,
                        now,
                        false,
                        false))
                .toList();

        var text = province.bean(Sending.class).text(some);

        assertThat(text)
                .contains("theo TT 15/2026: ")
                .contains("Dưới ngưỡng → Có dịch.")
                .endsWith("Và 2 đơn vị khác.");
        assertThat(text.indexOf("Có dịch")).isLessThan(text.indexOf("Cảnh báo dịch"));
    }

    @Test
    void theSameTelephoneIsNotAddedTwiceAndAWrongOneIsRefused() {
        add("26599", 2);

        assertThatThrownBy(() -> add("26599", 3))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(AlertsRule.ALREADY_TOLD));
        assertThatThrownBy(() -> ActingAs.call(
                        province.scope,
                        () -> province.bean(Recipients.class)
                                .add(province.scope, province.unit("26599"), "Lò Văn A", "", "số bàn", 2)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(AlertsRule.PHONE_UNREADABLE));
    }

    @ParameterizedTest
    @CsvSource({"vi, Người nhận cảnh báo", "en, Who is told"})
    void thePageOpensInBothLanguages(String language, String words) throws Exception {
        opens(get("/alerts"), language, words);
    }

    @Test
    void aRecipientIsAddedOnThePageAndWhatIsRefusedStaysTyped() throws Exception {
        browser.perform(post("/alerts")
                        .param("name", "Bà Trực Ban")
                        .param("phone", "abc")
                        .param("unit", "26506")
                        .with(csrf())
                        .with(committee))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Bà Trực Ban")));
        browser.perform(post("/alerts")
                        .param("name", "Bà Trực Ban")
                        .param("phone", phone)
                        .param("unit", "26506")
                        .with(csrf())
                        .with(committee))
                .andExpect(redirectedUrl("/alerts"));
    }

    @Test
    void whoDoesNotDecideSeesNoTelephones() throws Exception {
        var officer = province.staff.signedIn("26506", Role.UNIT_OFFICER);

        browser.perform(get("/alerts").with(officer)).andExpect(status().isForbidden());
        browser.perform(post("/alerts").with(csrf()).with(officer)).andExpect(status().isForbidden());
        browser.perform(post("/alerts/" + UUID.randomUUID() + "/end")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().isForbidden());
    }

    private UUID add(String unit, int least) {
        return ActingAs.call(
                province.scope,
                () -> province.bean(Recipients.class)
                        .add(province.scope, province.unit(unit), "Trực ban " + unit, "Trạm Y tế", phone, least));
    }

    private List<Alert> told(UUID recipient) {
        return ActingAs.call(
                province.scope,
                () -> province.bean(Recipients.class).told(province.scope, province.scope.home()).stream()
                        .filter(each -> each.recipient().equals(recipient))
                        .toList());
    }
}
