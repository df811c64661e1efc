package vn.vungxanh.platform.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vungxanh.platform.map.MapQuery.Per;
import vn.vungxanh.platform.map.MapQuery.Show;

class UnitCountsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 10);
    private static final List<MapPlace> PLACES = List.of(place(1, 2_000), place(2, null));

    @Test
    void aShareIsAPercentageOfItsOwnWholeAndUnknownWithoutOne() {
        var found = List.of(change(1, 0, 2), change(1, 1, 1));
        var tested = List.of(change(1, 0, 10), change(1, 1, 20));
        var counts = new UnitCounts(PLACES, found, tested, 1_000, DAY, DAY.plusDays(2));

        assertThat(counts.rate(0, Show.TOTAL, DAY)).isEqualTo(20);
        assertThat(counts.rate(0, Show.TOTAL, DAY.plusDays(1))).isEqualTo(10);
        assertThat(counts.rate(0, Show.NEW, DAY.plusDays(1))).isEqualTo(5);
        assertThat(counts.rate(0, Show.NEW, DAY.plusDays(2))).isNull();
        assertThat(counts.rate(1, Show.TOTAL, DAY)).isNull();
        assertThat(counts.values(2, Show.TOTAL, Per.RATE)).containsExactly(20, 10);
    }

    @Test
    void aRateIsOfSoManyPeopleAsTheMeasureSaysAndUnknownWithoutAPopulation() {
        var counts =
                new UnitCounts(PLACES, List.of(change(1, 0, 3), change(2, 0, 3)), null, 1_000, DAY, DAY.plusDays(2));

        assertThat(counts.rate(0, Show.TOTAL, DAY)).isEqualTo(1.5);
        assertThat(counts.rate(1, Show.TOTAL, DAY)).isNull();
        assertThat(counts.count(1, Show.TOTAL, DAY)).isEqualTo(3);
    }

    @Test
    void aNumberOfAUnitHoldsUntilTheDayBeforeTheNextChangeAndSaysNothingOfZero() {
        var steps = UnitStep.of(List.of(change(7, -3, 2), change(7, 0, 1), change(7, 2, -3), change(7, 4, 5)), DAY);

        assertThat(steps)
                .containsExactly(new UnitStep(7, DAY, DAY.plusDays(1), 3), new UnitStep(7, DAY.plusDays(4), null, 5));
    }

    private static UnitChange change(int unit, int day, long by) {
        return new UnitChange(unit, DAY.plusDays(day), by);
    }

    private static MapPlace place(int id, Integer population) {
        return new MapPlace(
                id, "c" + id, "n" + id, population, null, null, List.of(new MapPlace.Span(id, id)), true, false, true);
    }
}
