package vn.vungxanh.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The running server. It lives only as long as this program holds the pipe to it, also through a kill -9. */
final class PostgresProcess {

    /**
     * The shell starts the server and waits for it; beside it a watcher reads the pipe and asks the server to stop (SIGINT
     * is PostgreSQL's fast shutdown) when the pipe ends.
     */
    private static final String WATCHED = "trap '' INT; exec 3<&0; \"$@\" </dev/null 3<&- & pid=$!; "
            + "(while read -r _ <&3; do :; done; kill -INT $pid 2>/dev/null) & watcher=$!; "
            + "wait $pid; code=$?; kill $watcher 2>/dev/null; exit $code";

    private static final int SECONDS_TO_STOP = 60;

    private final Process shell;

    private PostgresProcess(Process shell) {
        this.shell = shell;
    }

    static PostgresProcess start(PostgresBinaries binaries, Path data, List<String> settings, ServerLog log) {
        List<String> command = new ArrayList<>(LaunchPrefix.forServer());
        command.addAll(List.of("sh", "-c", WATCHED, "sh", binaries.program("postgres"), "-D", data.toString()));
        for (String setting : settings) {
            command.add("-c");
            command.add(setting);
        }
        try {
            return new PostgresProcess(inPlainLanguage(new ProcessBuilder(command))
                    .redirectErrorStream(true)
                    .redirectOutput(log.ofStart().toFile())
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bundled server knows no locale of the machine but C. */
    static ProcessBuilder inPlainLanguage(ProcessBuilder builder) {
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder;
    }

    boolean alive() {
        return shell.isAlive();
    }

    void whenEnded(Runnable reaction) {
        shell.onExit().thenRun(reaction);
    }

    void stop() {
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                shell.descendants().forEach(ProcessHandle::destroyForcibly);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
