package vn.vungxanh.support;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import vn.vungxanh.kernel.Vietnam;

/**
 * The tests' clock begins on a working day at ten and runs on from there, so that "two hours ago" is the same day whenever
 * the tests are run. {@code -Dhouse.starts-at=2026-11-20T23:50:00+07:00} lets them begin at another hour. A context that
 * names its own beginning, or a clock before all others, keeps it.
 */
public final class HouseClock implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final Clock REAL = Clock.system(Vietnam.ZONE);
    private static final Clock HOUSE = Clock.offset(
            REAL,
            Duration.between(
                    REAL.instant(),
                    OffsetDateTime.parse(System.getProperty("house.starts-at", "2026-11-20T10:00:00+07:00"))
                            .toInstant()));

    @Override
    public void initialize(GenericApplicationContext context) {
        if (!context.getEnvironment().containsProperty("vungxanh.clock.starts-at")) {
            context.addBeanFactoryPostProcessor(beans -> {
                context.removeBeanDefinition("clock");
                context.registerBean("clock", Clock.class, () -> HOUSE);
            });
        }
    }
}
