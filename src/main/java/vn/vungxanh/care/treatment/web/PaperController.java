package vn.vungxanh.care.treatment.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vungxanh.care.treatment.AdmissionId;
import vn.vungxanh.care.treatment.DischargePaper;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.platform.shell.Download;

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
        return new Download("giay-ra-vien.pdf").of(paper.pdf(scope, new AdmissionId(id)));
    }

    @GetMapping("/paper.docx")
    ResponseEntity<byte[]> docx(Scope scope, @PathVariable UUID id) {
        return new Download("giay-ra-vien.docx").of(paper.docx(scope, new AdmissionId(id)));
    }
}
