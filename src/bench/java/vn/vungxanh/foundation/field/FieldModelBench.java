package vn.vungxanh.foundation.field;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.support.HouseTest;

/**
 * All seeds of the model: {@code mvn -Pbench test -Dtest=FieldModelBench -DargLine="-Dfield.seeds=1000"}. A seed that breaks
 * an invariant fails with its number; the same number repeats it.
 */
@HouseTest
class FieldModelBench {

    private static final int FIRST = Integer.getInteger("field.first", 1);
    private static final int SEEDS = Integer.getInteger("field.seeds", 1_000);
    private static final int TELL_EVERY = 50;

    @Autowired
    private ApplicationContext house;

    @Test
    void allSeeds() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        var done = new AtomicInteger();
        var items = new AtomicInteger();
        var began = System.nanoTime();
        var runs = new ArrayList<Callable<Boolean>>();
        for (var n = 0; n < SEEDS; n++) {
            var seed = FIRST + n;
            runs.add(() -> {
                items.addAndGet(new FieldModel(house, seed).run());
                var many = done.incrementAndGet();
                if (many % TELL_EVERY == 0) {
                    System.out.printf(
                            "%d seeds, %d items, %d s%n", many, items.get(), (System.nanoTime() - began) / 1_000_000_000L);
                }
                return true;
            });
        }
        for (var run : pool.invokeAll(runs)) {
            run.get();
        }
        pool.shutdown();
        System.out.printf(
                "%d seeds held, %d items, %d s%n", done.get(), items.get(), (System.nanoTime() - began) / 1_000_000_000L);
    }
}
