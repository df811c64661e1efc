package vn.vungxanh.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Random passwords of the logins of the own server: a file each, readable by its owner only. */
final class Secrets {

    private static final int BYTES = 24;

    private final Path folder;

    Secrets(Path folder) {
        this.folder = PrivateFolder.create(folder);
    }

    Path file(String login) {
        Path file = folder.resolve(login);
        return Files.exists(file) ? file : make(file);
    }

    String of(String login) {
        try {
            return Files.readString(file(login));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path make(Path file) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            return Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
