package vn.vungxanh.platform.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file that the program hands out to be saved. The ending of its name says what it is; nobody keeps it on the way. What
 * people attached themselves is handed out by {@code attachments}, with more care.
 */
public record Download(String name) {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private static final Map<String, String> TYPES = Map.of(
            "csv",
            "text/csv;charset=UTF-8",
            "xlsx",
            OFFICE + "spreadsheetml.sheet",
            "docx",
            OFFICE + "wordprocessingml.document",
            "pdf",
            MediaType.APPLICATION_PDF_VALUE,
            "graphml",
            MediaType.APPLICATION_XML_VALUE,
            "json",
            MediaType.APPLICATION_JSON_VALUE,
            "zip",
            "application/zip");

    public Download {
        if (!TYPES.containsKey(ending(name))) {
            throw new IllegalArgumentException("no kind of file: " + name);
        }
    }

    /** A finished file. */
    public ResponseEntity<byte[]> of(byte[] bytes) {
        var answer = ResponseEntity.ok();
        headers().forEach(answer::header);
        return answer.body(bytes);
    }

    public ResponseEntity<byte[]> of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Lines of a CSV, behind the mark by which a spreadsheet knows how the letters are written. */
    public ResponseEntity<byte[]> table(CharSequence lines) {
        return of("\ufeff" + lines);
    }

    /** Where a long file is written while it is made. */
    public OutputStream to(HttpServletResponse response) throws IOException {
        headers().forEach(response::setHeader);
        return response.getOutputStream();
    }

    private Map<String, String> headers() {
        return Map.of(
                HttpHeaders.CONTENT_TYPE, TYPES.getOrDefault(ending(name), MediaType.APPLICATION_OCTET_STREAM_VALUE),
                HttpHeaders.CONTENT_DISPOSITION, saved(name),
                HttpHeaders.CACHE_CONTROL, String.valueOf(CacheControl.noStore().getHeaderValue()));
    }

    /** The header by which a browser saves instead of showing, under a name that may have Vietnamese letters. */
    public static String saved(String name) {
        var plain = StandardCharsets.US_ASCII.newEncoder().canEncode(name);
        var disposition = ContentDisposition.attachment();
        return (plain ? disposition.filename(name) : disposition.filename(name, StandardCharsets.UTF_8))
                .build()
                .toString();
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
