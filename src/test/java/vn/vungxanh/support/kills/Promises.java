package vn.vungxanh.support.kills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was acknowledged, on disk: a promise counts when its line is flushed. */
final class Promises implements AutoCloseable {

    private final Path file;
    private final FileChannel log;

    Promises(Path file) throws IOException {
        this.file = file;
        this.log = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    synchronized void add(Declared declared) {
        try {
            log.write(ByteBuffer.wrap(
                    (declared.id() + " " + declared.hash() + "\n").getBytes(StandardCharsets.US_ASCII)));
            log.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the file has them, not as this process remembers them. */
    Map<UUID, String> read() throws IOException {
        var promises = new HashMap<UUID, String>();
        for (var line : Files.readAllLines(file)) {
            var parts = List.of(line.split(" "));
            promises.put(UUID.fromString(parts.get(0)), parts.get(1));
        }
        return promises;
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
