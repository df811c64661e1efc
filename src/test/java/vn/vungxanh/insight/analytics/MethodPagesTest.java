package vn.vungxanh.insight.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
import vn.vungxanh.surveillance.cases.CaseFilter;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.surveillance.cases.Classification;
import vn.vungxanh.surveillance.cases.CurveBy;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.NewCase;
import vn.vungxanh.surveillance.cases.Source;
import vn.vungxanh.surveillance.chains.Basis;
import vn.vungxanh.surveillance.chains.Certainty;
import vn.vungxanh.surveillance.chains.Infections;
import vn.vungxanh.surveillance.chains.NewInfection;
import vn.vungxanh.surveillance.chains.Origin;

/** In Quảng Ninh, in an October when no other test has cases there. */
@HouseTest
class MethodPagesTest {

    private static final String PROVINCE = "22";
    private static final LocalDate FIRST = LocalDate.of(2020, 10, 1);
    private static final Source[] SOURCES = {
        Source.IMPORTED, Source.COMMUNITY, Source.QUARANTINE, Source.CONTACT, Source.COMMUNITY, Source.QUARANTINE
    };

    @Autowired
    ApplicationContext house;

    @Autowired
    FoundQueries found;

    @Autowired
    SpreadQueries spreads;

    @Autowired
    AttackQueries attacks;

    @Autowired
    MockMvc mvc;

    @Test
    void casesAreCountedByWhereTheyWereFoundAndByHowManyTheyInfected() {
        var scope = HouseStaff.of(house).scope(PROVINCE, Role.EPIDEMIOLOGIST);
        var ids = outbreak(scope);
        infect(scope, ids, 0, 1, 2, 3);
        infect(scope, ids, 1, 4);
        var asOf = FIRST.plusDays(20).atTime(6, 0).atZone(Vietnam.ZONE).toInstant();

        var curve = ActingAs.call(scope, () -> found.curve(scope, scope.home(), asOf, CurveBy.REPORT));
        assertThat(curve.total(Found.ENTRY)).isEqualTo(1);
        assertThat(curve.total(Found.ISOLATION)).isEqualTo(2);
        assertThat(curve.total(Found.CONTACT)).isEqualTo(1);
        assertThat(curve.total(Found.COMMUNITY)).isEqualTo(2);
        assertThat(curve.bars().stream().mapToLong(FoundCurve.Bar::total).sum()).isEqualTo(SOURCES.length);

        var spread = ActingAs.call(scope, () -> spreads.named(scope, scope.home(), FIRST.minusDays(3), asOf));
        assertThat(spread.counts()).containsExactly(4, 1, 0, 1);
        assertThat(spread.most()).extracting(Spread.Spreader::infected).containsExactly(3, 1);
        assertThat(spread.most().get(0).caseId()).isEqualTo(ids.get(0).value());
        assertThat(spread.seenShare()).isCloseTo((1 + 0.2) / 6, Offset.offset(1e-12));
        var fit = spread.fit();
        assertThat(fit.fewestSuperspreaders()).isLessThan(fit.superspreaders());
        assertThat(fit.mostSuperspreaders()).isGreaterThan(fit.superspreaders());

        var attack = ActingAs.call(scope, () -> attacks.report(scope, scope.home(), asOf));
        assertThat(attack.whole()).isNotNull();
        assertThat(attack.whole().part()).isEqualTo(SOURCES.length);
        assertThat(attack.whole().exact().low()).isLessThan(attack.whole().value());
        assertThat(ActingAs.<Long>call(
                        scope,
                        () -> house.getBean(CaseQueries.class)
                                .count(
                                        scope,
                                        CaseFilter.confirmedSince(
                                                scope.home(), CaseFilter.Status.CONFIRMED, attack.from(), asOf))))
                .isEqualTo(attack.whole().part());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/analytics/curve",
                "/analytics/curve?by=onset",
                "/analytics/spread",
                "/analytics/attack",
                "/analytics/curve.csv",
                "/analytics/spread.csv",
                "/analytics/attack.csv",
                "/analytics/rt.csv",
                "/analytics"
            })
    void everyPageIsShownWithAndWithoutCases(String address) throws Exception {
        for (var unit : new String[] {"11", "96", "03199"}) {
            for (var role : new Role[] {Role.EPIDEMIOLOGIST, Role.COMMITTEE}) {
                mvc.perform(get(address + (address.contains("?") ? "&" : "?") + "unit=" + unit + "&asOf=2021-05-24")
                                .with(HouseStaff.of(house).signedIn(unit, role)))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(matchesPattern("(?s).*\\bNaN\\b.*"))));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/analytics/curve", "/analytics/spread", "/analytics/attack", "/analytics/attack.csv"})
    void anotherUnitsFiguresDoNotExist(String address) throws Exception {
        mvc.perform(get(address).param("unit", "22").with(HouseStaff.of(house).signedIn("03199", Role.UNIT_OFFICER)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aWordThatCannotBeReadIsSaid() throws Exception {
        mvc.perform(get("/analytics/curve?by=colour").with(HouseStaff.of(house).signedIn("11", Role.COMMITTEE)))
                .andExpect(status().isUnprocessableEntity());
    }

    private void infect(Scope scope, List<CaseId> ids, int from, int... to) {
        ActingAs.run(scope, () -> {
            for (var infected : to) {
                house.getBean(Infections.class)
                        .state(
                                scope,
                                new NewInfection(
                                        ids.get(infected).value(),
                                        ids.get(from).value(),
                                        Certainty.CONFIRMED,
                                        Basis.values()[0],
                                        Origin.DECLARED,
                                        null,
                                        null,
                                        null));
            }
        });
    }

    private List<CaseId> outbreak(Scope scope) {
        return ActingAs.call(scope, () -> {
            var cases = new ArrayList<NewCase>();
            for (var n = 0; n < SOURCES.length; n++) {
                var day = FIRST.plusDays(2L * n);
                var noon = day.atTime(12, 0).atZone(Vietnam.ZONE).toInstant();
                var person = house.getBean(PeopleRegister.class)
                        .registerAll(
                                scope,
                                List.of(NewPerson.named("Lý Phương Pháp " + (char) ('A' + n), scope.home())
                                        .bornIn(1950 + n)))
                        .get(0)
                        .person();
                var facts = CaseFacts.suspected("d", noon, SOURCES[n])
                        .classified(Classification.CONFIRMED, "d", noon)
                        .onsetOn(day.minusDays(1))
                        .facts();
                cases.add(new NewCase(person, Disease.COVID_19, scope.home(), facts, null));
            }
            return house.getBean(CaseManagement.class).recordAll(scope, cases).stream()
                    .map(each -> each.id())
                    .toList();
        });
    }
}
