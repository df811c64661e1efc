package vn.vungxanh.foundation.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.support.HouseTest;

/**
 * A slice of the seeds, as many as fifteen seconds hold but at least four; all thousand: docs/benchmarks/field.md.
 */
@HouseTest
class FieldModelTest {

    private static final int SEEDS = 30;
    private static final Duration ENOUGH = Duration.ofSeconds(15);

    @Autowired
    ApplicationContext house;

    @Test
    void whateverTheNetworkDoesTheServerHoldsExactlyWhatItAcknowledged() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        var began = System.nanoTime();
        var runs = new ArrayList<Callable<Integer>>();
        for (var seed = 1; seed <= SEEDS; seed++) {
            var number = seed;
            runs.add(() -> number > 4 && System.nanoTime() - began > ENOUGH.toNanos()
                    ? 0
                    : new FieldModel(house, number).run());
        }

        var items = 0;
        for (var run : pool.invokeAll(runs)) {
            items += run.get();
        }
        pool.shutdown();

        assertThat(items).isGreaterThan(400);
    }
}
