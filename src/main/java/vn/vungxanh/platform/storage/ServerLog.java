package vn.vungxanh.platform.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The server's log folder: a file for each weekday, overwritten after a week, and what it said while starting. */
final class ServerLog {

    private static final int LAST_LINES = 15;

    private final Path folder;

    ServerLog(Path folder) {
        this.folder = PrivateFolder.create(folder);
    }

    Path folder() {
        return folder;
    }

    Path ofStart() {
        return folder.resolve("start.log");
    }

    /** A server that failed before its log collector ran has written into the start file only. */
    String lastLines() {
        String ofStart = tail(ofStart());
        return ofStart.contains("logging collector process")
                ? newest().map(ServerLog::tail).orElse(ofStart)
                : ofStart;
    }

    private Optional<Path> newest() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.equals(ofStart()))
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String tail(Path file) {
        try {
            List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join(
                            System.lineSeparator(), lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()))
                    + System.lineSeparator();
        } catch (IOException e) {
            return "";
        }
    }
}
