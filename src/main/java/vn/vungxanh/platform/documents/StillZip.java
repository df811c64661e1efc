package vn.vungxanh.platform.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The same files, all dated alike: an archive otherwise differs by the minute in which it was written. */
final class StillZip {

    private StillZip() {}

    static byte[] of(byte[] archive, LocalDate date) throws IOException {
        var still = new ByteArrayOutputStream(archive.length);
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive));
                var out = new ZipOutputStream(still)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(date.atStartOfDay());
                out.putNextEntry(copy);
                in.transferTo(out);
            }
        }
        return still.toByteArray();
    }
}
