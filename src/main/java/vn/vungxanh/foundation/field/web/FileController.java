package vn.vungxanh.foundation.field.web;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.field.FieldRule;
import vn.vungxanh.foundation.field.Sync;
import vn.vungxanh.foundation.field.SyncAnswer;
import vn.vungxanh.kernel.RuleBroken;

/** The encrypted file of a telephone that finds no network, carried to the office. */
@Controller
@RequestMapping("/field/file")
@PreAuthorize("hasAuthority('SUPERVISE_FIELD')")
class FileController {

    private static final int MOST_MB = 16;
    private static final int LONGEST_PHRASE = 300;

    private final Sync sync;

    FileController(Sync sync) {
        this.sync = sync;
    }

    @GetMapping
    ModelAndView form() {
        return shown(null, List.of());
    }

    @PostMapping
    ModelAndView take(Scope scope, @RequestParam MultipartFile file, @RequestParam(defaultValue = "") String phrase)
            throws IOException {
        try {
            FieldRule.FILE_TOO_LARGE.brokenIf(file.getSize() > MOST_MB * 1024L * 1024L, MOST_MB);
            FieldRule.FILE_WRONG_PHRASE.brokenIf(phrase.length() > LONGEST_PHRASE);
            return shown(sync.takeFile(scope, file.getBytes(), phrase), List.of());
        } catch (RuleBroken broken) {
            var view = shown(null, List.of(broken));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
    }

    private static ModelAndView shown(@Nullable SyncAnswer answer, List<RuleBroken> problems) {
        var view = new ModelAndView("field/file");
        view.addObject("answer", answer);
        view.addObject("problems", problems);
        return view;
    }
}
