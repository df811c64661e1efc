package vn.vungxanh.platform.attachments;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.platform.shell.Download;

/** A file as it is kept beside its record: in the record's own table, so that it is seen by who sees the record. */
public record Attachment(String name, String mediaType, byte[] bytes) {

    public static final int MOST_BYTES = 20 << 20;

    private static final int LONGEST_NAME = 150;

    /** None when nothing was chosen. */
    public static Optional<Attachment> of(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return Optional.empty();
        }
        AttachmentRule.TOO_LARGE.brokenIf(file.getSize() > MOST_BYTES, MOST_BYTES >> 20);
        try {
            var name = file.getOriginalFilename();
            return Optional.of(of(name == null ? "" : name, file.getBytes()));
        } catch (IOException cutOff) {
            throw AttachmentRule.NOT_READABLE.broken();
        }
    }

    public static Attachment of(String typedName, byte[] bytes) {
        AttachmentRule.TOO_LARGE.brokenIf(bytes.length > MOST_BYTES, MOST_BYTES >> 20);
        var kind = AttachmentKind.of(bytes).orElseThrow(() -> AttachmentRule.KIND_NOT_TAKEN.broken());
        return new Attachment(named(typedName, kind), kind.mediaType, bytes);
    }

    /** Saved, never shown: a browser neither runs nor guesses what it is. */
    public ResponseEntity<byte[]> download() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.saved(name))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }

    /** Without folders and signs that mean something to a shell, and with the ending of what it is. */
    private static String named(String typed, AttachmentKind kind) {
        var last = typed.substring(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1);
        var plain = SearchKey.nfc(last).replaceAll("[^\\p{L}\\p{N} ._()-]", "_").replaceAll("^\\.+", "");
        var stem = plain.replaceFirst("\\.[\\p{Alnum}]{1,5}$", "");
        var cut = stem.substring(0, Math.min(stem.length(), LONGEST_NAME));
        return (cut.isBlank() ? "tep" : cut) + kind.ending;
    }
}
