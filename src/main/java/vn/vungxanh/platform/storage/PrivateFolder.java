package vn.vungxanh.platform.storage;

import com.sun.security.auth.module.UnixSystem;
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
import org.jspecify.annotations.Nullable;

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

    /** PostgreSQL works only in a folder of its own user, and root must not leave files there that this user cannot read. */
    static void requireOwn(Path folder) {
        try {
            if (((Number) Files.getAttribute(folder, "unix:uid")).longValue() != new UnixSystem().getUid()) {
                String owner = Files.getOwner(folder).getName();
                throw new StorageRefused(
                        "Thư mục " + folder + " thuộc về tài khoản " + owner + ".",
                        "The folder " + folder + " belongs to the user " + owner + ".",
                        "Chạy chương trình bằng tài khoản đó, hoặc chọn thư mục khác bằng VUNGXANH_HOME."
                                + " / Run as that user, or choose another folder with VUNGXANH_HOME.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                        throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
