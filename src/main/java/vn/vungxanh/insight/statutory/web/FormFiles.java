package vn.vungxanh.insight.statutory.web;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.vungxanh.insight.statutory.Form;
import vn.vungxanh.insight.statutory.Printed;
import vn.vungxanh.platform.documents.DocumentPress;

/** A form as a file to keep; its name tells no person. */
final class FormFiles {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private FormFiles() {}

    static ResponseEntity<byte[]> of(Printed printed, Form form, String shape) {
        var bytes = shape.equals("pdf") ? printed.pdf() : shape.equals("docx") ? printed.docx() : printed.xlsx();
        var type = shape.equals("pdf")
                ? MediaType.APPLICATION_PDF_VALUE
                : shape.equals("docx") ? DocumentPress.DOCX : XLSX;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(form.kind().id() + "-" + form.id() + "." + shape)
                                .build()
                                .toString())
                .body(bytes);
    }
}
