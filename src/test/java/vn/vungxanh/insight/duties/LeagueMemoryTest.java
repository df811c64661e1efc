package vn.vungxanh.insight.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.vungxanh.foundation.access.HouseStaff;
import vn.vungxanh.foundation.access.Role;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.duties.League.Table;
import vn.vungxanh.support.HouseTest;

@HouseTest
class LeagueMemoryTest {

    private static final Tally NOTHING = Tally.of(List.of(), List.of());

    @Autowired
    ApplicationContext house;

    @Autowired
    Clock clock;

    private final AtomicInteger counted = new AtomicInteger();

    private LeagueMemory memory;
    private Scope scope;

    @BeforeEach
    void empty() {
        memory = new LeagueMemory(clock);
        scope = HouseStaff.of(house).scope("24", Role.COMMITTEE);
    }

    @Test
    void whoeverAsksWhileTheTableIsCountedWaitsForIt() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var people = Executors.newFixedThreadPool(8);
        try {
            var first = people.submit(() -> recent(() -> {
                begun.countDown();
                go.await();
                return clock.instant();
            }));
            begun.await();
            var others = java.util.stream.IntStream.range(0, 7)
                    .mapToObj(i -> people.submit(() -> recent(clock::instant)))
                    .toList();
            go.countDown();

            for (var other : others) {
                assertThat(other.get(30, TimeUnit.SECONDS)).isSameAs(first.get(30, TimeUnit.SECONDS));
            }
        } finally {
            people.shutdown();
        }
        assertThat(counted).hasValue(1);
    }

    @Test
    void whatWasCountedBeforeSomethingChangedIsNotKept() {
        recent(() -> {
            memory.forget();
            return clock.instant();
        });

        recent(clock::instant);
        recent(clock::instant);

        assertThat(counted).hasValue(2);
    }

    private Table recent(java.util.concurrent.Callable<Instant> counting) {
        return memory.recent(scope, scope.home(), null, () -> {
            counted.incrementAndGet();
            try {
                return new Table(counting.call(), NOTHING, NOTHING, List.of(), List.of());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
