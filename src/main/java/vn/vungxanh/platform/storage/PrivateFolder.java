package vn.vungxanh.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Folders that nobody but the owner of this process may look into. */
final class PrivateFolder {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_ATTRIBUTE =
            PosixFilePermissions.asFileAttribute(OWNER_ONLY);

    private PrivateFolder() {}

    static Path create(Path folder) {
        try {
            Files.createDirectories(folder, OWNER_ONLY_ATTRIBUTE);
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
            return folder;
        } catch (IOException e) {
            throw new StorageRefused(
                    "Không ghi được vào thư mục dữ liệu " + folder + " (" + e + ").",
                    "Cannot write to the data folder " + folder + " (" + e + ").",
                    "Chọn thư mục khác bằng VUNGXANH_HOME, hoặc chạy bằng tài khoản sở hữu thư mục này."
                            + " / Choose another folder with VUNGXANH_HOME, or run as the user who owns this one.",
                    e);
        }
    }

    static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(
                        Path visited, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
