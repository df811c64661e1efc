package vn.vungxanh.surveillance.presence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;

/** A folder of index files that belongs to one record and to one running program. What belongs to no one is deleted. */
final class IndexFolder implements AutoCloseable {

    private static final String LOCK = ".lock";

    private final Path path;
    private final FileChannel lock;

    private IndexFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** The first folder of this record that nobody else has open, with what a program before left in it. */
    static IndexFolder take(Path room, UUID record) {
        for (var n = 0; ; n++) {
            var path = room.resolve(record + "-" + n);
            var lock = lock(room.resolve(record + "-" + n + LOCK));
            if (lock != null) {
                return new IndexFolder(create(path), lock);
            }
        }
    }

    /** Another one beside it, empty, for a rebuilt index. */
    static IndexFolder takeEmpty(Path room, UUID record) {
        for (var n = 0; ; n++) {
            var path = room.resolve(record + "-" + n);
            var lock = lock(room.resolve(record + "-" + n + LOCK));
            if (lock != null) {
                var folder = new IndexFolder(path, lock);
                delete(folder.marks());
                delete(path);
                create(path);
                return folder;
            }
        }
    }

    Path path() {
        return path;
    }

    /** What is on disk here knows every event up to this number. */
    void mark(long sequence) {
        try {
            var draft = path.resolveSibling(path.getFileName() + ".seq.new");
            Files.writeString(draft, Long.toString(sequence));
            Files.move(draft, marks(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long marked() {
        try {
            return Files.exists(marks())
                    ? Long.parseLong(Files.readString(marks()).strip())
                    : 0;
        } catch (IOException | NumberFormatException unreadable) {
            return 0;
        }
    }

    private Path marks() {
        return path.resolveSibling(path.getFileName() + ".seq");
    }

    /** Lets go of it; what it holds is gone for good. */
    void discard() {
        delete(path);
        delete(marks());
        close();
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @org.jspecify.annotations.Nullable FileChannel lock(Path file) {
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    return channel;
                }
            } catch (OverlappingFileLockException heldByThisProcess) {
                // the next number, then
            }
            channel.close();
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path create(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path path) {
        if (Files.notExists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
