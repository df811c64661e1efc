package vn.vungxanh.territory.frontier.web;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.platform.documents.DocumentPress;
import vn.vungxanh.platform.shell.Download;
import vn.vungxanh.territory.frontier.EventId;
import vn.vungxanh.territory.frontier.MinutesPapers;

/** Minutes of a handover as a file. */
@Controller
@RequestMapping("/frontier/events/{id:[0-9a-f-]{36}}")
@PreAuthorize("hasAuthority('GUARD_BORDER')")
class MinutesController {

    private final MinutesPapers papers;
    private final DocumentPress press;

    MinutesController(MinutesPapers papers, DocumentPress press) {
        this.papers = papers;
        this.press = press;
    }

    @GetMapping("/minutes.docx")
    ResponseEntity<byte[]> docx(Scope scope, @PathVariable UUID id, @RequestParam(defaultValue = "") String number) {
        var paper = papers.of(scope, new EventId(id), number);
        return new Download("bien-ban-" + id + ".docx").of(press.docx(paper));
    }

    @GetMapping("/minutes.pdf")
    ResponseEntity<byte[]> pdf(Scope scope, @PathVariable UUID id, @RequestParam(defaultValue = "") String number) {
        var paper = papers.of(scope, new EventId(id), number);
        return new Download("bien-ban-" + id + ".pdf").of(press.pdf(paper));
    }
}
