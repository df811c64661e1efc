package vn.vungxanh.platform.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vungxanh.platform.storage.DatabaseAway;

/**
 * Many callers, one writer: what waits is written in one transaction with one flush to the disk, while the next callers
 * gather. An answer is given after the commit and never before, so whoever has one may forget the item.
 *
 * <p>A call that fails says nothing about whether the item was kept: the answer may have been lost after the commit. Items
 * carry an id of their sender, and writing the same one again must do no harm.
 */
public final class GroupCommit<T, R> {

    /** Writes all of them in the transaction that it is called in, and answers each, in the same order. */
    public interface Writing<T, R> {
        List<R> write(List<T> items);
    }

    private record Waiting<T, R>(T item, CompletableFuture<R> answer) {}

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MILLIS_TO_FINISH = 20_000;

    private final int mostTogether;
    private final int mostWaiting;
    private final Writing<T, R> transaction;
    private final Queue<Waiting<T, R>> queue = new ArrayDeque<>();
    private final Thread thread;
    private boolean closing;

    /** @param inTransaction runs a writing in a transaction of its own and returns when it is committed */
    GroupCommit(
            String name,
            int mostTogether,
            int mostWaiting,
            Writing<T, R> writing,
            UnaryOperator<Writing<T, R>> inTransaction) {
        this.mostTogether = mostTogether;
        this.mostWaiting = mostWaiting;
        this.transaction = inTransaction.apply(writing);
        this.thread = new Thread(this::work, name + "-commit");
        this.thread.setDaemon(true);
    }

    /**
     * The answer comes on the writer's thread: do not work there, go on with {@code thenApplyAsync}.
     *
     * @throws IntakeFull nothing was kept; try again a little later
     */
    public CompletableFuture<R> submit(T item) {
        var waiting = new Waiting<T, R>(item, new CompletableFuture<>());
        synchronized (queue) {
            if (closing || queue.size() >= mostWaiting) {
                throw new IntakeFull(closing ? "the program is stopping" : "the intake is full");
            }
            queue.add(waiting);
            if (thread.getState() == Thread.State.NEW) {
                thread.start();
            }
            queue.notifyAll();
        }
        return waiting.answer();
    }

    /** Waits until the item is on disk. What the writing threw for this item, this throws. */
    public R await(T item) {
        try {
            var answer = submit(item);
            Turns.endHere();
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : e;
        }
    }

    /** How many are not yet taken up by the writer. */
    public int waiting() {
        synchronized (queue) {
            return queue.size();
        }
    }

    private void work() {
        try {
            for (var next = next(); !next.isEmpty(); next = next()) {
                store(next);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Empty only at the end. */
    private List<Waiting<T, R>> next() throws InterruptedException {
        synchronized (queue) {
            while (queue.isEmpty() && !closing) {
                queue.wait();
            }
            var next = new ArrayList<Waiting<T, R>>(Math.min(queue.size(), mostTogether));
            while (!queue.isEmpty() && next.size() < mostTogether) {
                next.add(queue.remove());
            }
            return next;
        }
    }

    /** One bad item must not refuse its neighbours: a batch that fails is halved until the bad one stands alone. */
    private void store(List<Waiting<T, R>> batch) {
        try {
            var answers = transaction.write(batch.stream().map(Waiting::item).toList());
            if (answers.size() != batch.size()) {
                throw new IllegalStateException(answers.size() + " answers for " + batch.size() + " items");
            }
            for (var n = 0; n < batch.size(); n++) {
                batch.get(n).answer().complete(answers.get(n));
            }
        } catch (RuntimeException | Error why) {
            var away = DatabaseAway.isBehind(why);
            if (away) {
                LOG.warn("{}: {} not written: {}", thread.getName(), batch.size(), why.getMessage());
            }
            if (away || batch.size() == 1) {
                batch.forEach(waiting -> waiting.answer().completeExceptionally(why));
            } else {
                var half = batch.size() / 2;
                store(batch.subList(0, half));
                store(batch.subList(half, batch.size()));
            }
        }
    }

    /** Takes nothing more and finishes what waits. */
    void close() throws InterruptedException {
        synchronized (queue) {
            closing = true;
            queue.notifyAll();
        }
        thread.join(MILLIS_TO_FINISH);
    }
}
