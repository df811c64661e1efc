package vn.vungxanh.surveillance.presence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * One thread writes for everybody: what waits goes to disk together, in one transaction with one flush. A second one tells
 * the index and the senders, in the same order, while the first writes what came meanwhile.
 */
@Component
class IntakeWriter implements DisposableBean {

    static final int MOST_IN_A_TRANSACTION = 20_000;
    static final int MOST_WAITING = 200_000;
    private static final int ATTEMPTS = 4;
    private static final Logger LOG = LoggerFactory.getLogger(IntakeWriter.class);
    private static final Parcel END = new Parcel(List.of());

    private record Day(String kind, LocalDate day) {}

    private final RecordRepository record;
    private final WholeSight sight;
    private final Follower follower;
    private final Clock clock;
    private final BlockingQueue<Parcel> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Set<Day> opened = new HashSet<>();
    private final Thread thread = new Thread(this::work, "presence-intake");
    private final InOrder told = new InOrder("presence-told");

    IntakeWriter(RecordRepository record, WholeSight sight, Follower follower, Clock clock) {
        this.record = record;
        this.sight = sight;
        this.follower = follower;
        this.clock = clock;
    }

    /**
     * All of them or none are taken; a call larger than what may wait is taken when nothing else waits.
     *
     * @throws IntakeFull when too much waits already
     */
    void submit(List<Parcel> parcels) {
        var events = parcels.stream().mapToInt(parcel -> parcel.events().size()).sum();
        var before = waiting.getAndAdd(events);
        if (before > 0 && before + events > MOST_WAITING) {
            waiting.addAndGet(-events);
            throw new IntakeFull();
        }
        start();
        queue.addAll(parcels);
    }

    int waiting() {
        return waiting.get();
    }

    private synchronized void start() {
        if (thread.getState() == Thread.State.NEW) {
            thread.setDaemon(true);
            thread.start();
            told.start();
        }
    }

    private void work() {
        var next = new ArrayList<Parcel>();
        try {
            while (true) {
                next.add(queue.take());
                var events = next.get(0).events().size();
                while (queue.peek() != null && events < MOST_IN_A_TRANSACTION) {
                    next.add(queue.take());
                    events += next.get(next.size() - 1).events().size();
                }
                var ends = next.remove(END);
                store(next, events);
                next = new ArrayList<>();
                if (ends) {
                    told.end();
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void store(List<Parcel> parcels, int events) throws InterruptedException {
        var batch = new Batch(parcels);
        try {
            var first = write(batch, 1);
            told.give(() -> {
                follower.stored(first, batch.visits(), batch.encounters());
                waiting.addAndGet(-events);
                batch.settled();
            });
        } catch (RuntimeException e) {
            LOG.error("{} parcels of presence were not stored", parcels.size(), e);
            waiting.addAndGet(-events);
            batch.failed(e);
        }
    }

    /** The number of the first event; what is known already is out of the batch then. */
    private long write(Batch batch, int attempt) {
        var visits = batch.visits();
        var encounters = batch.encounters();
        openDays("checkins", visits);
        openDays("encounters", encounters);
        try {
            return sight.call(() -> {
                var seq = record.take(visits.size() + encounters.size());
                if (!visits.isEmpty()) {
                    record.addVisits(visits, seq);
                }
                if (!encounters.isEmpty()) {
                    record.addNearness(encounters, seq + visits.size());
                }
                return seq;
            });
        } catch (DuplicateKeyException knownAlready) {
            lastAttempt(attempt, knownAlready);
            sight.run(() -> batch.drop(record.visits(batch.visitIds()), record.nearness(batch.encounterIds())));
        } catch (DataIntegrityViolationException | DataAccessResourceFailureException dayIsGone) {
            lastAttempt(attempt, dayIsGone);
            opened.clear();
        }
        return write(batch, attempt + 1);
    }

    private static void lastAttempt(int attempt, RuntimeException why) {
        if (attempt == ATTEMPTS) {
            throw why;
        }
    }

    private void openDays(String kind, List<? extends Event> events) {
        var days = new HashSet<Long>();
        for (var event : events) {
            days.add(Math.floorDiv(event.at() + Visit.EAST_OF_GREENWICH, 86_400L));
        }
        for (var day : days) {
            var needed = new Day(kind, LocalDate.ofEpochDay(day));
            if (!opened.contains(needed)) {
                sight.run(() -> record.openDay(kind, needed.day(), clock.instant()));
                opened.add(needed);
            }
        }
    }

    @Override
    public synchronized void destroy() throws InterruptedException {
        if (thread.isAlive()) {
            queue.add(END);
            thread.join(10_000);
        }
    }
}
