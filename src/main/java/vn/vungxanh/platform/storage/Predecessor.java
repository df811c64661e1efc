package vn.vungxanh.platform.storage;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Servers that a killed program left behind on the same folder. They stop by themselves when their program is gone; the
 * caller holds the folder's lock, so that whoever still runs here has no master.
 */
final class Predecessor {

    private static final Duration BY_ITSELF = Duration.ofSeconds(5);
    private static final Duration WHEN_ASKED = Duration.ofSeconds(60);

    private Predecessor() {}

    static void awaitEnd(PostgresBinaries binaries) {
        if (ended(running(binaries), BY_ITSELF)) {
            return;
        }
        List<ProcessHandle> left = running(binaries);
        left.forEach(ProcessHandle::destroy);
        if (!ended(left, WHEN_ASKED)) {
            String pids = String.join(
                    ", ",
                    left.stream().map(process -> Long.toString(process.pid())).toList());
            throw new StorageRefused(
                    "PostgreSQL của lần chạy trước chưa dừng (tiến trình " + pids + ").",
                    "The PostgreSQL of the run before has not stopped (process " + pids + ").",
                    "Đợi một phút rồi chạy lại. / Wait a minute and start again.");
        }
    }

    private static List<ProcessHandle> running(PostgresBinaries binaries) {
        return ProcessHandle.allProcesses()
                .filter(process ->
                        process.info().command().filter(binaries::contains).isPresent())
                .toList();
    }

    private static boolean ended(List<ProcessHandle> processes, Duration patience) {
        if (processes.isEmpty()) {
            return true;
        }
        CompletableFuture<?> all = CompletableFuture.allOf(
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new));
        try {
            all.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
