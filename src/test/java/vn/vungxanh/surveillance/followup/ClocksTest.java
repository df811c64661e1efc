package vn.vungxanh.surveillance.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.support.HouseTest;
import vn.vungxanh.surveillance.cases.CaseFacts;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.Classification;
import vn.vungxanh.surveillance.cases.NewCase;
import vn.vungxanh.surveillance.cases.Source;

@HouseTest
class ClocksTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private Clocks clocks;

    @Autowired
    private Calls calls;

    @Autowired
    private CaseManagement cases;

    private Quarter quarter;
    private LocalDate today;

    @BeforeEach
    void aCase() {
        quarter = Quarter.of(house);
        quarter.staff.scope("03199", Role.UNIT_OFFICER);
        today = Vietnam.dayOf(quarter.now);
    }

    @Test
    void theMiddleAndTheSlowTenthAreThoseOfTheCasesAndWhatIsMissingIsCounted() {
        for (var days = 1; days <= 9; days++) {
            ill("03199", days);
        }
        ill("03127", 40);

        var rows = quarter.as("11", scope -> clocks.rows(scope, filter(ClockFilter.By.UNIT)));

        var whole = figure(rows.get(0), ClockKind.ONSET_REPORT);
        assertThat(whole.all()).as("nine, one, and the one without an onset").isEqualTo(11);
        assertThat(whole.missing()).isEqualTo(1);
        assertThat(whole.p50()).isEqualTo(5.5);
        assertThat(whole.p90()).isCloseTo(12.1, within(1e-9));
        var isolation = figure(rows.get(0), ClockKind.RESULT_ISOLATION);
        assertThat(isolation.missingShare()).isEqualTo(100);
        assertThat(isolation.p50()).isNull();
        assertThat(rows)
                .filteredOn(row -> row.unit().equals(quarter.unit("103")))
                .singleElement()
                .satisfies(row ->
                        assertThat(figure(row, ClockKind.ONSET_REPORT).p50()).isEqualTo(5));
    }

    @Test
    void theTimeToAnF1RunsUntilTheFirstWordWithThem() {
        var persons = quarter.declare(2, "03199");
        var reached = quarter.call(quarter.idOf(persons.get(0)), CallOutcome.REACHED, false);
        quarter.as("03199", scope -> calls.record(scope, reached));

        var row = quarter.as("03199", scope -> clocks.rows(scope, filter(ClockFilter.By.UNIT)))
                .get(0);
        var named = figure(row, ClockKind.NAMED_F1);

        assertThat(named.all()).isEqualTo(2);
        assertThat(named.missing()).isEqualTo(1);
        assertThat(named.p50()).isCloseTo(12, within(0.1));
        assertThat(figure(row, ClockKind.RESULT_F1).p50()).isCloseTo(24, within(0.1));
    }

    @Test
    void everyNumberLeadsToExactlyItsRows() {
        ill("03199", 3);
        quarter.declare(3, "03199");
        var filter = filter(ClockFilter.By.WEEK);

        for (var row : quarter.as("103", scope -> clocks.rows(scope, filter))) {
            var behind = filter.in(row.unit()).between(row.from(), row.asOf());
            for (var figure : row.figures()) {
                assertThat(lines(behind, figure.kind(), "all")).isEqualTo(figure.all());
                assertThat(lines(behind, figure.kind(), "missing")).isEqualTo(figure.missing());
                assertThat(lines(behind, figure.kind(), "known")).isEqualTo(figure.known());
            }
        }
    }

    @Test
    void whatHappenedLaterDoesNotCountYet() {
        var person = quarter.declare(1, "03199").get(0);
        quarter.as(
                "03199", scope -> calls.record(scope, quarter.call(quarter.idOf(person), CallOutcome.REACHED, false)));
        var before = new ClockFilter(
                quarter.disease,
                quarter.unit("03199"),
                today.minusDays(30),
                quarter.now.minus(Duration.ofHours(1)),
                ClockFilter.By.UNIT);

        var named =
                figure(quarter.as("03199", scope -> clocks.rows(scope, before)).get(0), ClockKind.NAMED_F1);

        assertThat(named.all()).isEqualTo(1);
        assertThat(named.missing()).isEqualTo(1);
    }

    @Test
    void aPeriodThatRunsBackwardsIsRefused() {
        assertThatThrownBy(() -> new ClockFilter(
                        quarter.disease, quarter.unit("11"), today.plusDays(1), quarter.now, ClockFilter.By.UNIT))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(FollowupRule.PERIOD_BACKWARDS));
    }

    private void ill(String commune, int daysBeforeReport) {
        Instant at = quarter.now.minusSeconds(60);
        quarter.run(
                "11",
                scope -> cases.record(
                        scope,
                        new NewCase(
                                new PersonId(UUID.randomUUID()),
                                quarter.disease,
                                quarter.unit(commune),
                                CaseFacts.suspected("tt54-2015", at, Source.UNKNOWN)
                                        .onsetOn(today.minusDays(daysBeforeReport))
                                        .classified(Classification.CONFIRMED, "tt54-2015", at)
                                        .facts(),
                                null)));
    }

    private long lines(ClockFilter filter, ClockKind kind, String part) {
        return quarter.as("103", scope -> clocks.lines(scope, filter, kind, part, 1, 5))
                .total();
    }

    private ClockFilter filter(ClockFilter.By by) {
        return new ClockFilter(
                quarter.disease, quarter.unit("11"), today.minusDays(30), quarter.now.plusSeconds(5), by);
    }

    private static ClockFigure figure(ClockRow row, ClockKind kind) {
        return row.figures().stream()
                .filter(figure -> figure.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
