package vn.vungxanh.surveillance.followup.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.followup.CaseBoards;
import vn.vungxanh.surveillance.followup.FollowFilter;
import vn.vungxanh.surveillance.followup.Handover;

/** The first page of the work: what is late and for whom; and the list of all follow-ups. */
@Controller
@RequestMapping("/followup")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class FollowController {

    private static final int CASES = 20;
    private static final int LINES = 50;

    private final CaseBoards boards;
    private final Handover handover;
    private final WorkLists lists;
    private final FollowFilters filters;
    private final Units units;

    FollowController(CaseBoards boards, Handover handover, WorkLists lists, FollowFilters filters, Units units) {
        this.boards = boards;
        this.handover = handover;
        this.lists = lists;
        this.filters = filters;
        this.units = units;
    }

    @GetMapping
    String overview(
            Scope scope,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable Integer handedOut,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var now = filters.instant(null);
        var where = filters.unit(scope, unit, now);
        var list = lists.read(
                scope, "/followup/contacts", FollowFilter.of(where, FollowFilter.Show.URGENT, now), Map.of(), 1, 10);
        var cases = boards.open(scope, where, Math.max(1, page), CASES);
        var loads = boards.loads(scope, where);
        var names = new HashMap<UnitId, String>(list.unitNames());
        cases.items().forEach(board -> name(names, board.illness().unit()));
        loads.forEach(load -> name(names, load.unit()));
        model.addAttribute("list", list);
        model.addAttribute("cases", cases);
        model.addAttribute("loads", loads);
        model.addAttribute("names", names);
        var codes = new HashMap<UnitId, String>();
        names.keySet().forEach(id -> codes.put(id, units.get(id).code()));
        model.addAttribute("codes", codes);
        model.addAttribute("handedOut", handedOut);
        model.addAttribute("mayEdit", scope.may(Permission.EDIT_CASES));
        return "followup/overview";
    }

    @GetMapping("/contacts")
    String list(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var filter = filters.read(scope, words, FollowFilter.Show.OPEN);
        model.addAttribute("list", lists.read(scope, "/followup/contacts", filter, words, page, LINES));
        return "followup/contacts";
    }

    /** Whoever waits for a tracer is given one, where the commune has one now. */
    @PostMapping("/distribute")
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    String distribute(Scope scope) {
        return "redirect:/followup?handedOut=" + handover.distribute(scope);
    }

    private void name(Map<UnitId, String> names, UnitId unit) {
        names.computeIfAbsent(unit, id -> units.get(id).name());
    }
}
