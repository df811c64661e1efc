package vn.vungxanh.platform.intake;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * So many requests of the public are worked on at a time, whatever waits behind them: the cores stay free for the staff. A
 * request has its turn until it is answered or begins to wait for the disk.
 */
public final class Turns {

    private static final ThreadLocal<@Nullable Turns> OF_THIS_REQUEST = new ThreadLocal<>();

    private final Semaphore free;

    Turns(int together) {
        this.free = new Semaphore(together, true);
    }

    boolean take(Duration patience) {
        try {
            if (!free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return false;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
        OF_THIS_REQUEST.set(this);
        return true;
    }

    /** What is left of this request is to wait and to answer: the next may begin. Does nothing a second time. */
    public static void endHere() {
        var turns = OF_THIS_REQUEST.get();
        if (turns != null) {
            OF_THIS_REQUEST.remove();
            turns.free.release();
        }
    }
}
