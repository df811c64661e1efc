package vn.vungxanh.foundation.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.vungxanh.platform.sheets.SheetReader;
import vn.vungxanh.platform.sheets.SheetRule;
import vn.vungxanh.platform.storage.VungXanhHome;

/** Where sent files lie, named by our own id: what the sender called them never reaches the file system. */
@Component
class UploadFolder {

    private static final long LARGEST = (long) SheetReader.LARGEST_MEGABYTES << 20;

    private final VungXanhHome home;

    UploadFolder(VungXanhHome home) {
        this.home = home;
    }

    Path of(UUID job) {
        return home.folder("imports").resolve(job.toString());
    }

    /** Keeps the file and tells the SHA-256 of its content. */
    String keep(UUID job, InputStream content) {
        var file = of(job);
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                var buffer = new byte[1 << 16];
                long bytes = 0;
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    bytes += read;
                    SheetRule.FILE_TOO_LARGE.brokenIf(bytes > LARGEST, SheetReader.LARGEST_MEGABYTES);
                    out.write(buffer, 0, read);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    SheetReader open(ImportJob job) {
        ImportRule.FILE_IS_GONE.brokenIf(Files.notExists(of(job.id())));
        return SheetReader.of(of(job.id()), job.sheet());
    }

    void remove(UUID job) {
        try {
            Files.deleteIfExists(of(job));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
