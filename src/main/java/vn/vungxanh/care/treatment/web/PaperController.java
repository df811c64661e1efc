package vn.vungxanh.care.treatment.web;

import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vungxanh.care.treatment.AdmissionId;
import vn.vungxanh.care.treatment.DischargePaper;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.platform.documents.DocumentPress;

/** The paper of a discharge. */
@Controller
@RequestMapping("/treatment/admissions/{id}")
@PreAuthorize("hasAuthority('TREAT_PATIENTS')")
class PaperController {

    private final DischargePaper paper;

    PaperController(DischargePaper paper) {
        this.paper = paper;
    }

    @GetMapping("/paper.pdf")
    ResponseEntity<byte[]> pdf(Scope scope, @PathVariable UUID id) {
        return file(paper.pdf(scope, new AdmissionId(id)), "pdf", MediaType.APPLICATION_PDF);
    }

    @GetMapping("/paper.docx")
    ResponseEntity<byte[]> docx(Scope scope, @PathVariable UUID id) {
        return file(paper.docx(scope, new AdmissionId(id)), "docx", MediaType.parseMediaType(DocumentPress.DOCX));
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, String ending, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("giay-ra-vien." + ending)
                                .build()
                                .toString())
                .body(bytes);
    }
}
