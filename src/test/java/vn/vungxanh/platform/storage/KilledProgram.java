package vn.vungxanh.platform.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** Another JVM that opens the server in a folder, commits a row, says so, and is then killed. */
final class KilledProgram {

    private final Process process;
    private final String firstWords;

    private KilledProgram(Process process, String firstWords) {
        this.process = process;
        this.firstWords = firstWords;
    }

    static KilledProgram on(Path folder, String row) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledProgram.class.getName(),
                        folder.toString(),
                        row)
                .redirectErrorStream(true)
                .start();
        BufferedReader words = process.inputReader(StandardCharsets.UTF_8);
        String last = "";
        for (String line = words.readLine(); line != null; line = words.readLine()) {
            last = last + line + '\n';
            if (line.equals("committed")) {
                break;
            }
        }
        return new KilledProgram(process, last);
    }

    String said() {
        return firstWords;
    }

    /** kill -9 of the program alone: its server must stop by itself. */
    void killed() {
        process.destroyForcibly().onExit().join();
    }

    /** kill -9 of the program, the watcher and every server process at once, as in a power cut. */
    void killedWithItsServer() {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit().join());
    }

    public static void main(String[] arguments) throws Exception {
        try (var postgres = LocalPostgres.open(Path.of(arguments[0]), ServerSettings.withSharedBuffers("16MB"))) {
            try (Connection owner = postgres.logins().owner().connect();
                    PreparedStatement statement = owner.prepareStatement("insert into kept values (?)")) {
                statement.setString(1, arguments[1]);
                statement.execute();
            }
            System.out.println("committed");
            new CountDownLatch(1).await();
        } catch (StorageRefused refused) {
            System.out.println("refused: " + refused.getMessage());
        } catch (UncheckedIOException e) {
            System.out.println("failed: " + e);
        }
    }
}
