package vn.vungxanh.insight.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;

class RhythmTest {

    private static final Instant SIX = Vietnam.instant("2021-05-24T06:00:00");

    private static Instant at(String local) {
        return Vietnam.instant("2021-05-" + local);
    }

    @Test
    void whatFellDueLastIsTheLastHourThatPassed() {
        var twice = Rhythm.at(17, 5);

        assertThat(twice.before(SIX)).isEqualTo(new Rhythm.Window(at("23T17:00:00"), at("24T05:00:00")));
        assertThat(twice.before(at("24T04:59:59"))).isEqualTo(new Rhythm.Window(at("23T05:00:00"), at("23T17:00:00")));
        assertThat(Rhythm.at(21).before(SIX)).isEqualTo(new Rhythm.Window(at("22T21:00:00"), at("23T21:00:00")));
    }

    @Test
    void anIntervalEndsNow() {
        assertThat(Rhythm.every(8).before(SIX)).isEqualTo(new Rhythm.Window(at("23T22:00:00"), SIX));
    }

    @Test
    void hoursAndAnIntervalTogetherAreUnclear() {
        assertThatThrownBy(() -> new Rhythm(List.of(5), 8))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.rule()).isEqualTo(DutyRule.RHYTHM_UNCLEAR));
        assertThatThrownBy(() -> Rhythm.at(24)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void aRequiredFieldHoldsFromItsDayOn() {
        var required = new RequiredFields();

        assertThat(required.of("F0", LocalDate.of(2021, 5, 24)))
                .extracting(RequiredFields.Field::field)
                .contains("onset")
                .doesNotContain("national_id");
        assertThat(required.of("F0", LocalDate.of(2026, 8, 1)))
                .extracting(RequiredFields.Field::field)
                .contains("national_id");
        assertThat(required.spans())
                .filteredOn(span -> span.form().equals("F0"))
                .hasSize(2);
    }
}
