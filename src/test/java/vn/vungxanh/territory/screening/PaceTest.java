package vn.vungxanh.territory.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final LocalDate BEGAN = LocalDate.of(2021, 5, 10);
    private static final LocalDate TODAY = LocalDate.of(2021, 5, 24);

    @Test
    void theLastSevenWholeDaysSayWhenItIsDone() {
        var asked = new TreeMap<LocalDate, Long>();
        for (var day = BEGAN; day.isBefore(TODAY); day = day.plusDays(1)) {
            asked.put(day, day.isBefore(TODAY.minusDays(7)) ? 500L : 100L);
        }
        var pace = Pace.of(asked, BEGAN, TODAY, 5_000);

        assertThat(pace.perDay()).isEqualTo(100);
        assertThat(pace.doneOn()).isEqualTo(TODAY.plusDays(7));
    }

    @Test
    void aRoundThatBeganThreeDaysAgoIsJudgedByThreeDays() {
        var pace = Pace.of(new TreeMap<>(Map.of(TODAY.minusDays(3), 30L)), TODAY.minusDays(3), TODAY, 50);

        assertThat(pace.perDay()).isEqualTo(10);
        assertThat(pace.doneOn()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void whatStandsStillOrIsDoneHasNoDay() {
        assertThat(Pace.of(new TreeMap<>(), BEGAN, TODAY, 50).doneOn()).isNull();
        assertThat(Pace.of(new TreeMap<>(Map.of(TODAY, 9L)), TODAY, TODAY, 50).doneOn())
                .isNull();
        assertThat(Pace.of(new TreeMap<>(Map.of(TODAY.minusDays(1), 50L)), BEGAN, TODAY, 50)
                        .doneOn())
                .isNull();
    }
}
