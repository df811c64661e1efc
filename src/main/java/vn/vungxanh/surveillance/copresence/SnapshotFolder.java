package vn.vungxanh.surveillance.copresence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The folder with the segment files. A snapshot is valid once its manifest has its name, and the manifest gets its name only
 * when everything it speaks of is on the disk; what no manifest speaks of is swept away.
 */
final class SnapshotFolder {
    private static final String PREFIX = "manifest-";

    final Path path;
    private long generation;

    SnapshotFolder(Path path) {
        this.path = path;
        try {
            Files.createDirectories(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A snapshot with its files mapped. */
    record Opened(Manifest manifest, List<PackedSegment> segments) {}

    /** The newest snapshot that is whole, in a list of one; an empty list for an empty folder. */
    List<Opened> newest() {
        List<BrokenSnapshot> broken = new ArrayList<>();
        for (Path file : manifests()) {
            generation = Math.max(generation, generation(file));
            try {
                Manifest manifest = Manifest.parse(Files.readString(file), file);
                Opened opened = new Opened(manifest, map(manifest));
                sweep(file, manifest);
                return List.of(opened);
            } catch (BrokenSnapshot failed) {
                broken.add(failed);
            } catch (IOException failed) {
                broken.add(new BrokenSnapshot(file, "cannot be read: " + failed));
            }
        }
        if (!broken.isEmpty()) {
            throw broken.get(0);
        }
        return List.of();
    }

    private List<PackedSegment> map(Manifest manifest) throws IOException {
        List<PackedSegment> mapped = new ArrayList<>();
        for (List<SegmentFiles> ofKind : manifest.segments().values()) {
            for (SegmentFiles files : ofKind) {
                for (String name : files.names()) {
                    if (!Files.exists(path.resolve(name))) {
                        throw new BrokenSnapshot(path.resolve(name), "is missing");
                    }
                }
                mapped.add(new PackedSegment(path, files));
            }
        }
        return mapped;
    }

    /** A name that no file has yet. */
    String fresh(Evidence kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + ++generation;
    }

    /** Makes the snapshot the valid one, and removes what only earlier ones needed. */
    void publish(Manifest manifest) throws IOException {
        Path file = path.resolve(PREFIX + ++generation);
        Path unnamed = path.resolve("manifest.part");
        try (FileChannel channel = FileChannel.open(
                unnamed, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer text = ByteBuffer.wrap(manifest.text().getBytes(StandardCharsets.UTF_8));
            while (text.hasRemaining()) {
                channel.write(text);
            }
            channel.force(true);
        }
        forceFolder();
        Files.move(unnamed, file, StandardCopyOption.ATOMIC_MOVE);
        forceFolder();
        sweep(file, manifest);
    }

    /** Brings the names to the disk too, where a folder can be opened. */
    private void forceFolder() {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            // a folder cannot be opened on Windows, which writes names through
            return;
        }
    }

    private void sweep(Path manifestFile, Manifest manifest) {
        Set<String> needed = new HashSet<>(manifest.files());
        needed.add(String.valueOf(manifestFile.getFileName()));
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (!needed.contains(name) && name.matches("(manifest|visits|encounters|memberships|pile)[-.].*")) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException stillMapped) {
            // Windows keeps a mapped file; the next sweep takes it
            return;
        }
    }

    /** @throws BrokenSnapshot when a byte of a file differs from what was written */
    void verify(SegmentFiles files) {
        for (String name : files.names()) {
            Path file = path.resolve(name);
            CRC32C checksum = new CRC32C();
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);
                while (channel.read(buffer.clear()) >= 0) {
                    checksum.update(buffer.flip());
                }
            } catch (IOException failed) {
                throw new BrokenSnapshot(file, "cannot be read: " + failed);
            }
            if (checksum.getValue() != files.written(name).checksum()) {
                throw new BrokenSnapshot(file, "differs from what was written");
            }
        }
    }

    private List<Path> manifests() {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches(PREFIX + "\\d+"))
                    .sorted(Comparator.comparingLong(SnapshotFolder::generation).reversed())
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static long generation(Path manifest) {
        return Long.parseLong(String.valueOf(manifest.getFileName()).substring(PREFIX.length()));
    }
}
