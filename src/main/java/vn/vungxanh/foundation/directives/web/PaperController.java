package vn.vungxanh.foundation.directives.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.directives.DirectiveFiles;
import vn.vungxanh.foundation.directives.DirectiveId;
import vn.vungxanh.foundation.directives.DirectivePapers;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.attachments.Attachment;
import vn.vungxanh.platform.documents.DocumentPress;
import vn.vungxanh.platform.documents.OfficialDocument;
import vn.vungxanh.platform.shell.Download;
import vn.vungxanh.platform.shell.FormProblem;

/** A document as a file: printed by the program, or attached as it was signed. */
@Controller
@RequestMapping("/directives/{id}")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class PaperController {

    private final DirectivePapers papers;
    private final DocumentPress press;
    private final DirectiveFiles files;
    private final OneDirective one;

    PaperController(DirectivePapers papers, DocumentPress press, DirectiveFiles files, OneDirective one) {
        this.papers = papers;
        this.press = press;
        this.files = files;
        this.one = one;
    }

    @GetMapping("/paper.docx")
    ResponseEntity<byte[]> docx(Scope scope, @PathVariable UUID id) {
        var paper = papers.paper(scope, new DirectiveId(id));
        return file(paper, press.docx(paper), ".docx");
    }

    @GetMapping("/paper.pdf")
    ResponseEntity<byte[]> pdf(Scope scope, @PathVariable UUID id) {
        var paper = papers.paper(scope, new DirectiveId(id));
        return file(paper, press.pdf(paper), ".pdf");
    }

    @GetMapping("/files/{file}")
    ResponseEntity<byte[]> open(Scope scope, @PathVariable UUID id, @PathVariable UUID file) {
        return files.open(scope, new DirectiveId(id), file).download();
    }

    @PostMapping("/files")
    @PreAuthorize("hasAuthority('ISSUE_DIRECTIVES')")
    ModelAndView attach(Scope scope, @PathVariable UUID id, @RequestParam @Nullable MultipartFile file, Model model) {
        var document = new DirectiveId(id);
        try {
            Attachment.of(file).ifPresent(chosen -> files.attach(scope, document, chosen));
            return new ModelAndView("redirect:/directives/" + id);
        } catch (RuleBroken broken) {
            return new ModelAndView(
                    one.show(scope, document, List.of(FormProblem.of(broken)), model),
                    model.asMap(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static ResponseEntity<byte[]> file(OfficialDocument paper, byte[] bytes, String ending) {
        var number = paper.number() == null ? "du-thao" : paper.number().toString();
        var name = (number + "-" + paper.letterhead().symbol()).replaceAll("[^\\p{L}\\p{N}-]", "-") + ending;
        return new Download(name).of(bytes);
    }
}
