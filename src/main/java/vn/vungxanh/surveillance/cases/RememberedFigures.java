package vn.vungxanh.surveillance.cases;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.vungxanh.kernel.Vietnam;

/**
 * Figures that were counted already, and are handed out again as long as counting again would give the same: no case was
 * written since, no date of a case came to pass in between, and it is the same day. Kept apart for each jurisdiction.
 */
@Component
class RememberedFigures {

    private static final int MOST = 2_000;
    private static final int LOCKS = 64;

    private final CaseRepository cases;
    private final Map<Object, Figure> figures = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Figure> eldest) {
            return size() > MOST;
        }
    };
    private final Object[] counting = new Object[LOCKS];
    private volatile @Nullable Horizon horizon;

    RememberedFigures(CaseRepository cases) {
        this.cases = cases;
        for (var i = 0; i < LOCKS; i++) {
            counting[i] = new Object();
        }
    }

    /** Until when nothing comes to pass that a figure of the last day depends on, and so nothing for the others either. */
    private record Horizon(
            long version, Instant asOf, @Nullable Instant next) {}

    private record Figure(Object value, long version, Instant from, Instant until) {

        boolean holds(long now, Instant asOf) {
            return version == now && !asOf.isBefore(from) && asOf.isBefore(until);
        }
    }

    /**
     * @param asked all that the figure depends on but the time; equal questions have values of one type
     * @param ofTheLastDay whether it counts what is younger than a day, and so changes when a case grows older
     * @param count must give an immutable value
     */
    @SuppressWarnings("unchecked")
    <T> T figure(Object asked, Instant asOf, boolean ofTheLastDay, Supplier<T> count) {
        var question = List.of(asked, Vietnam.dayOf(asOf));
        var version = version();
        if (version < 0) {
            return count.get();
        }
        var known = find(question);
        if (known != null && known.holds(version, asOf)) {
            return (T) known.value();
        }
        // Ten who ask the same at once count once.
        synchronized (counting[Math.floorMod(question.hashCode(), LOCKS)]) {
            var meanwhile = find(question);
            if (meanwhile != null && meanwhile.holds(version, asOf)) {
                return (T) meanwhile.value();
            }
            var value = count.get();
            keep(question, new Figure(value, version, asOf, until(version, asOf, ofTheLastDay)));
            return value;
        }
    }

    private Instant until(long version, Instant asOf, boolean ofTheLastDay) {
        var midnight = Vietnam.startOf(Vietnam.dayOf(asOf).plusDays(1));
        var next = next(version, asOf, ofTheLastDay);
        return next == null || next.isAfter(midnight) ? midnight : next;
    }

    private @Nullable Instant next(long version, Instant asOf, boolean ofTheLastDay) {
        var known = horizon;
        if (known != null && known.version() == version && known.asOf().equals(asOf)) {
            return known.next();
        }
        var next = cases.nextChange(asOf, ofTheLastDay);
        if (ofTheLastDay) {
            horizon = new Horizon(version, asOf, next);
        }
        return next;
    }

    /** Asked once a reading transaction: what is written meanwhile is counted at the next question at the latest. */
    private long version() {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return cases.version();
        }
        var known = (Long) TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return known;
        }
        var version = cases.version();
        TransactionSynchronizationManager.bindResource(this, version);
        TransactionSynchronizationManager.registerSynchronization(new KeptForTheTransaction(this, version));
        return version;
    }

    private record KeptForTheTransaction(Object key, long version) implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(key);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(key, version);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(key);
        }
    }

    private @Nullable Figure find(Object question) {
        synchronized (figures) {
            return figures.get(question);
        }
    }

    private void keep(Object question, Figure figure) {
        synchronized (figures) {
            figures.put(question, figure);
        }
    }
}
