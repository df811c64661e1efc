package vn.vungxanh.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class MovementsTest {

    private static final Instant NOW = Instant.parse("2021-05-23T23:00:00Z");

    private final Outbreak outbreak = Outbreak.of(88);
    private final Movements movements = Movements.of(outbreak, 88);

    @Test
    void theSameSeedMovesPeopleTheSameWay() {
        assertThat(Movements.of(outbreak, 88).visits()).isEqualTo(movements.visits());
        assertThat(Movements.of(outbreak, 88).circles()).isEqualTo(movements.circles());
    }

    @Test
    void theIntakeWouldTakeEveryReport() {
        assertThat(movements.visits()).hasSizeGreaterThan(3000).allSatisfy(visit -> {
            assertThat(visit.in()).isBefore(NOW).isAfter(NOW.minus(Duration.ofDays(25)));
            assertThat(visit.out() == null
                            || Duration.between(visit.in(), visit.out()).compareTo(Duration.ofHours(18)) < 0)
                    .isTrue();
        });
        assertThat(movements.heard())
                .isNotEmpty()
                .allSatisfy(heard -> assertThat(heard.first().number())
                        .isNotEqualTo(heard.second().number()));
        var ids = new HashSet<java.util.UUID>();
        movements.visits().forEach(visit -> assertThat(ids.add(visit.id())).isTrue());
    }

    @Test
    void almostEveryCaseToldWhereItWas() {
        assertThat(movements.itineraries()).hasSizeBetween(30, 54);
        assertThat(movements.itineraries().values())
                .allSatisfy(stops -> assertThat(stops).hasSizeBetween(1, 6));
    }

    @Test
    void classesAndTeamsAreOfAUsualSize() {
        assertThat(movements.circles())
                .isNotEmpty()
                .allSatisfy(circle -> assertThat(circle.members()).hasSizeBetween(2, 35));
    }
}
