package vn.vungxanh.surveillance.presence;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Does one thing after another on a thread of its own; whoever gives it too much waits. */
final class InOrder {

    private static final int MOST_WAITING = 4;
    private static final Runnable END = () -> {};

    private final BlockingQueue<Runnable> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread thread;

    InOrder(String name) {
        thread = new Thread(this::work, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void give(Runnable task) throws InterruptedException {
        queue.put(task);
    }

    /** Waits until everything given is done. */
    void end() throws InterruptedException {
        if (thread.isAlive()) {
            queue.put(END);
            thread.join();
        }
    }

    private void work() {
        try {
            for (var task = queue.take(); task != END; task = queue.take()) {
                task.run();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
