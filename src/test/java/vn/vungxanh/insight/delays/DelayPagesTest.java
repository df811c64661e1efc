package vn.vungxanh.insight.delays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
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

/** In Hà Giang, in a March when no other test has cases there. */
@HouseTest
class DelayPagesTest {

    private static final String PROVINCE = "02";
    private static final LocalDate FIRST = LocalDate.of(2021, 3, 1);
    /** Days from onset to report, one case a day. */
    private static final int[] DELAYS = {1, 3, 2, 4, 2, 6, 3, 5, 2, 3, 1, 4, 7, 3, 2, 0, 3, 4, 2, 9};

    @Autowired
    ApplicationContext house;

    @Autowired
    DelayQueries delays;

    @Autowired
    MockMvc mvc;

    @Test
    void delaysAreThoseOfTheRecordsAndWhatCannotBeCountedIsListed() throws Exception {
        var scope = HouseStaff.of(house).scope(PROVINCE, Role.EPIDEMIOLOGIST);
        outbreak(scope);
        var asOf = FIRST.plusDays(60).atTime(6, 0).atZone(Vietnam.ZONE).toInstant();
        var asked = new DelayQuestion(DelayKind.ONSET_REPORT, scope.home(), FIRST, FIRST.plusDays(30), asOf);

        var report = ActingAs.call(scope, () -> delays.report(scope, asked));

        assertThat(report.cases()).isEqualTo(DELAYS.length + 2);
        assertThat(report.seen()).hasSize(DELAYS.length).isSorted();
        assertThat(report.observed().half()).isEqualTo(3);
        assertThat(report.observed().nineOfTen()).isEqualTo(6);
        assertThat(report.fits())
                .hasSize(3)
                .allSatisfy(fit -> assertThat(fit.mean().value()).isCloseTo(3.3, Offset.offset(0.5)));
        var mean = Objects.requireNonNull(report.best()).mean();
        assertThat(mean.low()).isLessThan(mean.value());
        assertThat(report.leftOut()).containsOnlyKeys(Spell.Reason.NO_FIRST, Spell.Reason.NEGATIVE);
        assertThat(report.leftOut().get(Spell.Reason.NEGATIVE))
                .singleElement()
                .satisfies(spell -> assertThat(spell.days()).isEqualTo(-4));
        assertThat(report.weeks().stream()
                        .mapToInt(week -> week.observed().cases())
                        .sum())
                .isEqualTo(DELAYS.length);

        var negative = report.leftOut().get(Spell.Reason.NEGATIVE).get(0);
        page(Role.EPIDEMIOLOGIST, "vi", content().string(containsString("/cases/" + negative.caseId())));
        page(Role.COMMITTEE, "en", content().string(containsString("Delays between the steps")));
        mvc.perform(get("/delays.csv")
                        .param("unit", PROVINCE)
                        .param("asOf", "2021-04-30")
                        .param("from", "2021-03-01")
                        .param("to", "2021-03-31")
                        .with(HouseStaff.of(house).signedIn(PROVINCE, Role.COMMITTEE)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("left_out,negative,1")))
                .andExpect(content().string(not(matchesPattern("(?s).*\\bNaN\\b.*"))));
    }

    @Test
    void aWeekLeadsToExactlyTheCasesThatItCounts() {
        var scope = HouseStaff.of(house).scope("04", Role.EPIDEMIOLOGIST);
        outbreak(scope);
        var asOf = FIRST.plusDays(60).atTime(6, 0).atZone(Vietnam.ZONE).toInstant();
        // from a Thursday to a Wednesday
        var asked = new DelayQuestion(
                DelayKind.ONSET_REPORT, scope.home(), LocalDate.of(2021, 3, 11), LocalDate.of(2021, 3, 17), asOf);

        var report = ActingAs.call(scope, () -> delays.report(scope, asked));

        assertThat(report.weeks()).hasSize(2).allSatisfy(week -> {
            var own = new DelayQuestion(asked.kind(), asked.unit(), week.from(), week.to(), asOf);
            assertThat(ActingAs.call(scope, () -> delays.report(scope, own))
                            .observed()
                            .cases())
                    .isEqualTo(week.observed().cases());
        });
    }

    @Test
    void whoMaySeeNoCasesIsLedToNone() throws Exception {
        mvc.perform(get("/delays").param("unit", "11").with(HouseStaff.of(house).signedIn("11", Role.LOGISTICS)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("href=\"/cases"))))
                .andExpect(content().string(not(containsString("href=\"/chains\""))));
        mvc.perform(get("/delays")
                        .param("unit", "11")
                        .param("kind", "serial")
                        .with(HouseStaff.of(house).signedIn("11", Role.LOGISTICS)))
                .andExpect(content().string(not(containsString("href=\"/chains?"))));
    }

    private void page(Role role, String language, org.springframework.test.web.servlet.ResultMatcher holds)
            throws Exception {
        mvc.perform(get("/delays")
                        .param("unit", PROVINCE)
                        .param("asOf", "2021-04-30")
                        .param("from", "2021-03-01")
                        .param("to", "2021-03-31")
                        .param("lang", language)
                        .with(HouseStaff.of(house).signedIn(PROVINCE, role)))
                .andExpect(status().isOk())
                .andExpect(holds)
                .andExpect(content().string(not(matchesPattern("(?s).*\\bNaN\\b.*"))));
    }

    @ParameterizedTest
    @EnumSource(DelayKind.class)
    void everyKindIsShownWithAndWithoutCases(DelayKind kind) throws Exception {
        for (var unit : new String[] {"11", "103", "96"}) {
            mvc.perform(get("/delays")
                            .param("kind", kind.name().toLowerCase())
                            .param("unit", unit)
                            .param("asOf", "2021-05-24")
                            .with(HouseStaff.of(house).signedIn(unit, Role.EPIDEMIOLOGIST)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(matchesPattern("(?s).*\\bNaN\\b.*"))));
        }
    }

    @ParameterizedTest
    @CsvSource({"from, 2021-99-01", "to, x", "kind, nothing", "from, 2021-05-25"})
    void whatCannotBeReadIsSaid(String word, String value) throws Exception {
        mvc.perform(get("/delays")
                        .param(word, value)
                        .param("asOf", "2021-05-24")
                        .with(HouseStaff.of(house).signedIn("11", Role.COMMITTEE)))
                .andExpect(status().isUnprocessableEntity());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/delays", "/delays.csv"})
    void anotherUnitsDelaysDoNotExist(String address) throws Exception {
        mvc.perform(get(address).param("unit", "22").with(HouseStaff.of(house).signedIn("03199", Role.UNIT_OFFICER)))
                .andExpect(status().isNotFound());
    }

    private void outbreak(Scope scope) {
        ActingAs.run(scope, () -> {
            var cases = new ArrayList<NewCase>();
            for (var n = 0; n < DELAYS.length + 2; n++) {
                var day = FIRST.plusDays(n);
                var noon = day.atTime(12, 0).atZone(Vietnam.ZONE).toInstant();
                var person = house.getBean(PeopleRegister.class)
                        .registerAll(
                                scope,
                                List.of(NewPerson.named("Trần Độ Trễ " + (char) ('A' + n), scope.home())
                                        .bornIn(1950 + n)))
                        .get(0)
                        .person();
                var facts = CaseFacts.suspected("d", noon, Source.COMMUNITY)
                        .classified(Classification.CONFIRMED, "d", noon);
                if (n < DELAYS.length) {
                    facts = facts.onsetOn(day.minusDays(DELAYS[n]));
                } else if (n == DELAYS.length) {
                    facts = facts.onsetOn(day.plusDays(4));
                }
                cases.add(new NewCase(person, Disease.COVID_19, scope.home(), facts.facts(), null));
            }
            house.getBean(CaseManagement.class).recordAll(scope, cases);
        });
    }
}
