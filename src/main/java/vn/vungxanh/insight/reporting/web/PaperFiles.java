package vn.vungxanh.insight.reporting.web;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.vungxanh.platform.documents.DocumentPress;

/** Answers with a file to keep. */
final class PaperFiles {

    private PaperFiles() {}

    static ResponseEntity<byte[]> pdf(byte[] bytes, String name) {
        return file(bytes, name, MediaType.APPLICATION_PDF);
    }

    static ResponseEntity<byte[]> docx(byte[] bytes, String name) {
        return file(bytes, name, MediaType.parseMediaType(DocumentPress.DOCX));
    }

    static ResponseEntity<byte[]> xlsx(byte[] bytes, String name) {
        return file(
                bytes,
                name,
                MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
