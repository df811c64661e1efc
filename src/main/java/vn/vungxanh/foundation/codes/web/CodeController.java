package vn.vungxanh.foundation.codes.web;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.vungxanh.foundation.codes.CodeKind;
import vn.vungxanh.foundation.codes.Codes;
import vn.vungxanh.foundation.codes.CodesRule;
import vn.vungxanh.foundation.codes.OpensCode;
import vn.vungxanh.kernel.RuleBroken;

/** What a telephone's camera opens. It never says whose code it is. */
@Controller
@PreAuthorize("permitAll()")
class CodeController {

    private final Codes codes;
    private final Map<CodeKind, OpensCode> rooms = new EnumMap<>(CodeKind.class);

    CodeController(Codes codes, ObjectProvider<OpensCode> rooms) {
        this.codes = codes;
        rooms.forEach(room -> this.rooms.put(room.kind(), room));
    }

    @GetMapping("/q/{token}")
    ModelAndView open(@PathVariable String token) {
        try {
            var opened = codes.open(token);
            var room = rooms.get(opened.kind());
            return room == null ? new ModelAndView("codes/good", "opened", opened) : to(room.path(token));
        } catch (RuleBroken broken) {
            return new ModelAndView("codes/refused", Map.of("broken", broken), status(broken));
        }
    }

    private static ModelAndView to(String path) {
        var view = new RedirectView(path, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    private static HttpStatus status(RuleBroken broken) {
        return broken.rule() == CodesRule.EXPIRED || broken.rule() == CodesRule.REVOKED
                ? HttpStatus.GONE
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
