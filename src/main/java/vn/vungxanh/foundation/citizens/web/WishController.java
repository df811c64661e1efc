package vn.vungxanh.foundation.citizens.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.citizens.CitizenWishes;
import vn.vungxanh.kernel.RuleBroken;

/** What citizens say is wrong about them, for the office of the commune to answer. */
@Controller("citizenWishController")
@RequestMapping("/citizens/wishes")
@PreAuthorize("hasAuthority('TRIAGE')")
class WishController {

    private static final int SHOWN = 200;

    private final CitizenWishes wishes;
    private final Units units;

    WishController(CitizenWishes wishes, Units units) {
        this.wishes = wishes;
        this.units = units;
    }

    @GetMapping
    ModelAndView list(Scope scope, @RequestParam(defaultValue = "false") boolean answered) {
        return list(scope, answered, null, "", null);
    }

    @PostMapping("/{wish}")
    ModelAndView answer(
            Scope scope,
            @PathVariable UUID wish,
            @RequestParam(defaultValue = "false") boolean done,
            @RequestParam(defaultValue = "") String answer) {
        try {
            wishes.answer(scope, wish, done, answer);
            return new ModelAndView("redirect:/citizens/wishes");
        } catch (RuleBroken broken) {
            var view = list(scope, false, broken, answer, wish);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
    }

    private ModelAndView list(
            Scope scope, boolean answered, @Nullable RuleBroken broken, String typed, @Nullable UUID of) {
        var view = new ModelAndView("citizens/wishes");
        view.addObject("wishes", wishes.all(scope, !answered, SHOWN));
        view.addObject("answered", answered);
        view.addObject("units", units);
        view.addObject("broken", broken);
        view.addObject("typed", typed);
        view.addObject("typedOf", of == null ? "" : of.toString());
        return view;
    }
}
