package vn.vungxanh.surveillance.labels.web;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.platform.shell.Download;
import vn.vungxanh.surveillance.labels.LabelSheet;
import vn.vungxanh.surveillance.labels.Labels;

/** Sheets of labels with new numbers; the PDF is printed at once, for a number is given only once. */
@Controller
@RequestMapping("/testing/labels")
@PreAuthorize("hasAuthority('TAKE_SAMPLES')")
class LabelController {

    private final Labels labels;
    private final LabelSheet sheet;

    LabelController(Labels labels, LabelSheet sheet) {
        this.labels = labels;
        this.sheet = sheet;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("most", Labels.MOST);
        return "labels/new";
    }

    @PostMapping
    ResponseEntity<byte[]> print(Scope scope, @RequestParam(defaultValue = "65") int count) {
        var codes = labels.take(scope, count);
        return new Download("nhan-" + codes.get(0) + ".pdf").of(sheet.pdf(codes));
    }
}
