package vn.vungxanh.foundation.borders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import vn.vungxanh.platform.map.GeoJson;

class CellsTest {

    private static final double KM_A_DEGREE = 111.32;

    @Test
    void everyUnitHasACellAroundItsPointAndTheyDoNotOverlap() {
        var seeds = province(130);

        var cells = Cells.of(seeds);

        assertThat(cells).hasSize(130);
        for (var seed : seeds) {
            var point = GeoJson.FACTORY.createPoint(new Coordinate(seed.longitude(), seed.latitude()));
            assertThat(cells.get(seed.unit()).distance(point)).isLessThan(1e-5);
        }
        var parts = List.copyOf(cells.values());
        var whole = UnaryUnionOp.union(parts);
        var sum = parts.stream().mapToDouble(Geometry::getArea).sum();
        assertThat(sum).isCloseTo(whole.getArea(), within(whole.getArea() * 1e-4));
        assertThat(parts).allMatch(Geometry::isValid);
    }

    /** A disc alone: 1.3² times the area of the unit. */
    @Test
    void aUnitAloneIsItsDisc() {
        var cell = Cells.of(List.of(new Cells.Seed(1, 103, 21, 50))).get(1);

        assertThat(Flat.areaKm2(cell)).isCloseTo(50 * 1.3 * 1.3, within(1.5));
    }

    @Test
    void twoUnitsShareTheLineHalfway() {
        var cells = Cells.of(List.of(new Cells.Seed(1, 103, 21, 400), new Cells.Seed(2, 103.1, 21, 400)));

        assertThat(cells.get(1).getEnvelopeInternal().getMaxX()).isCloseTo(103.05, within(1e-5));
        assertThat(cells.get(2).getEnvelopeInternal().getMinX()).isCloseTo(103.05, within(1e-5));
    }

    @Test
    void farApartTheyAreIslands() {
        var cells = Cells.of(List.of(new Cells.Seed(1, 103, 21, 10), new Cells.Seed(2, 105, 20, 10)));

        assertThat(cells.get(1).distance(cells.get(2)) * KM_A_DEGREE).isGreaterThan(150);
    }

    @Test
    void twoUnitsAtOnePointDoNotBreakIt() {
        var cells = Cells.of(List.of(
                new Cells.Seed(1, 103, 21, 10), new Cells.Seed(2, 103, 21, 10), new Cells.Seed(3, 103.05, 21, 10)));

        assertThat(cells).containsKeys(1, 3);
    }

    @Test
    void nobodyIsNothing() {
        assertThat(Cells.of(List.of())).isEmpty();
    }

    private static List<Cells.Seed> province(int units) {
        var chance = new Random(11);
        var seeds = new ArrayList<Cells.Seed>();
        for (var n = 0; n < units; n++) {
            seeds.add(new Cells.Seed(
                    n, 102.2 + chance.nextDouble(), 21 + chance.nextDouble(), 5 + chance.nextDouble() * 150));
        }
        return seeds;
    }
}
