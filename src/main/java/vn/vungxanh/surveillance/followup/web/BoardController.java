package vn.vungxanh.surveillance.followup.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.followup.CaseBoards;

/** The tracing board of one case, as a page and as a part of the case's page. */
@Controller
@RequestMapping("/followup/cases/{id}")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class BoardController {

    private final CaseBoards boards;
    private final Units units;

    BoardController(CaseBoards boards, Units units) {
        this.boards = boards;
        this.units = units;
    }

    @GetMapping
    ModelAndView board(Scope scope, @PathVariable UUID id) {
        return page(scope, id, List.of(), Map.of());
    }

    @GetMapping("/panel")
    String panel(Scope scope, @PathVariable UUID id, Model model) {
        model.addAttribute("board", boards.of(scope, id));
        return "followup/panel";
    }

    @PostMapping("/steps/{step}")
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    ModelAndView mark(
            Scope scope, @PathVariable UUID id, @PathVariable String step, @RequestParam Map<String, String> words) {
        try {
            boards.mark(
                    scope,
                    id,
                    step,
                    !"no".equals(words.get("done")),
                    instant(words.getOrDefault("doneAt", "")),
                    words.get("note"));
            return new ModelAndView("redirect:/followup/cases/" + id + "#step-" + step);
        } catch (RuleBroken broken) {
            return page(
                    scope,
                    id,
                    List.of(Problem.of(broken)),
                    Map.of(
                            "step",
                            step,
                            "note",
                            words.getOrDefault("note", ""),
                            "doneAt",
                            words.getOrDefault("doneAt", "")));
        }
    }

    private ModelAndView page(Scope scope, UUID id, List<Problem> problems, Map<String, String> typed) {
        var board = boards.of(scope, id);
        var view = new ModelAndView(
                "followup/board",
                Map.of(
                        "board",
                        board,
                        "unitName",
                        units.get(board.illness().unit()).name(),
                        "problems",
                        problems,
                        "typed",
                        typed,
                        "mayEdit",
                        scope.may(Permission.EDIT_CASES)));
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static @Nullable Instant instant(String typed) {
        try {
            return typed.isBlank() ? null : Vietnam.instant(typed);
        } catch (DateTimeException e) {
            throw FollowFilters.unreadable("doneAt", typed);
        }
    }
}
