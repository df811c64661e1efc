package vn.vungxanh.foundation.field.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.springframework.http.HttpHeaders;
import vn.vungxanh.foundation.field.FieldRule;

/** The bytes of a request, unpacked, up to a bound: a small packed body cannot become a large one. */
final class SyncBody {

    /** 200 KB of forms and what quoting them as JSON adds. */
    static final int MOST_BYTES = 256 * 1024;

    private SyncBody() {}

    static byte[] of(HttpServletRequest request) throws IOException {
        FieldRule.BATCH_TOO_LARGE.brokenIf(request.getContentLengthLong() > MOST_BYTES, MOST_BYTES / 1024);
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        var packing = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (packing) {
            case "identity", "" -> bounded(request.getInputStream());
            case "gzip", "x-gzip" -> unpacked(request.getInputStream());
            default -> throw FieldRule.ENCODING_UNKNOWN.broken();
        };
    }

    private static byte[] unpacked(InputStream packed) throws IOException {
        try (var unpacked = new GZIPInputStream(packed)) {
            return bounded(unpacked);
        } catch (java.util.zip.ZipException | java.io.EOFException broken) {
            throw FieldRule.UNREADABLE_BATCH.broken();
        }
    }

    private static byte[] bounded(InputStream body) throws IOException {
        var bytes = body.readNBytes(MOST_BYTES + 1);
        FieldRule.BATCH_TOO_LARGE.brokenIf(bytes.length > MOST_BYTES, MOST_BYTES / 1024);
        return bytes;
    }
}
