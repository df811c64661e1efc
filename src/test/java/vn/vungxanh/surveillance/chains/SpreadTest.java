package vn.vungxanh.surveillance.chains;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 20, 94, 300})
    void anyTreeIsDrawnAndAlwaysAlike(int size) {
        for (var seed = 0; seed < 15; seed++) {
            var links = tree(size, seed);

            var spread = Spread.of(size, links);
            var again = Spread.of(size, links);

            assertThat(spread.x()).isEqualTo(again.x());
            assertThat(spread.y()).isEqualTo(again.y());
            assertThat(DoubleStream.of(spread.x()).boxed()).allMatch(x -> x >= 0 && x <= spread.width());
            assertThat(DoubleStream.of(spread.y()).boxed()).allMatch(y -> y >= 0 && y <= spread.height());
        }
    }

    private static List<int[]> tree(int size, int seed) {
        var chance = new Random(seed);
        var links = new ArrayList<int[]>();
        for (var n = 1; n < size; n++) {
            links.add(new int[] {chance.nextInt(Math.min(n, Math.max(1, size / 12))), n});
        }
        return links;
    }
}
