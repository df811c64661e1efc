package vn.vungxanh.platform.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ClassesTest {

    @Test
    void quantilesHoldAsManyUnitsEach() {
        var values = DoubleStream.iterate(1, value -> value + 1).limit(20).toArray();

        assertThat(Classes.of(Classes.Method.QUANTILE, values).tops()).containsExactly(4.0, 8.0, 12.0, 16.0, 20.0);
    }

    @Test
    void naturalBreaksFallIntoTheGaps() {
        var values = new double[] {1, 2, 3, 20, 21, 22, 50, 51, 100, 101, 102, 400, 401};

        assertThat(Classes.of(Classes.Method.JENKS, values).tops()).containsExactly(3.0, 22.0, 51.0, 102.0, 401.0);
    }

    @Test
    void zeroIsAClassOfItsOwnAndFewValuesAreEachTheirOwn() {
        var classes = Classes.of(Classes.Method.JENKS, new double[] {0, 0, 0, 3, 3, 7});

        assertThat(classes.tops()).containsExactly(3.0, 7.0);
        assertThat(classes.classOf(0)).isZero();
        assertThat(classes.classOf(2)).isEqualTo(1);
        assertThat(classes.classOf(7)).isEqualTo(2);
    }

    @Test
    void nothingAnywhereNeedsNoClass() {
        assertThat(Classes.of(Classes.Method.QUANTILE, new double[] {0, 0}).tops())
                .isEmpty();
    }

    @Test
    void manyEqualValuesMakeFewerClasses() {
        var values = DoubleStream.concat(DoubleStream.generate(() -> 1).limit(50), DoubleStream.of(2, 3, 4, 5, 6))
                .toArray();

        assertThat(Classes.of(Classes.Method.QUANTILE, values).tops()).containsExactly(1.0, 6.0);
    }
}
