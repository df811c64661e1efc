package vn.vungxanh.platform.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, unpacked once from the class path. */
final class PostgresBinaries {

    private static final String PREFIX = "binaries-";

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    static PostgresBinaries unpackedIn(Path parent) {
        String name = resourceName(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        URL archive = PostgresBinaries.class.getResource("/" + name);
        if (archive == null) {
            throw new StorageRefused(
                    "Bản này không kèm PostgreSQL cho máy này (" + name + ").",
                    "This build carries no PostgreSQL for this machine (" + name + ").",
                    "Đặt VUNGXANH_DATABASE_URL để dùng PostgreSQL có sẵn, hoặc dựng lại chương trình trên máy này."
                            + " / Set VUNGXANH_DATABASE_URL to an existing PostgreSQL, or build on this machine.");
        }
        try {
            // the size tells one release of the binaries from the next without reading 15 MB at each start
            Path folder = parent.resolve(PREFIX + archive.openConnection().getContentLengthLong());
            if (Files.notExists(folder)) {
                deleteOthers(parent);
                Path draft = PrivateFolder.create(parent.resolve(PREFIX + "new"));
                unpack(archive, draft);
                Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return new PostgresBinaries(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names that the packagers of the binaries gave to their archives. */
    static String resourceName(String os, String architecture) {
        String system = os.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        boolean arm = architecture.equals("aarch64") || architecture.equals("arm64");
        return "postgres-" + system + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /** Whether that command is one of these programs. */
    boolean contains(String command) {
        return Path.of(command).startsWith(folder.getParent()) && command.contains("/" + PREFIX);
    }

    private static void deleteOthers(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            children.filter(child -> child.getFileName().toString().startsWith(PREFIX))
                    .forEach(PrivateFolder::delete);
        }
    }

    private static void unpack(URL archive, Path target) throws IOException {
        Path programs = target.resolve("bin");
        try (InputStream packed = archive.openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("bad entry " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    if (path.startsWith(programs) && !path.toFile().setExecutable(true, true)) {
                        throw new IOException("cannot make executable: " + path);
                    }
                }
            }
        }
    }
}
