package vn.vungxanh.insight.duties.web;

import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.insight.duties.DutyBoard;
import vn.vungxanh.insight.duties.League;
import vn.vungxanh.insight.duties.Sources;
import vn.vungxanh.insight.duties.Standing;
import vn.vungxanh.kernel.Slice;

/** Who is on time, who is late, who is silent: the league table and the lists behind its numbers. Nobody is named here. */
@Controller
@RequestMapping("/duties")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class DutyController {

    private static final int LINES = 100;
    private static final int FIRST = 12;

    private final League league;
    private final DutyBoard board;
    private final Sources sources;
    private final DutyViews views;
    private final Asked asked;

    DutyController(League league, DutyBoard board, Sources sources, DutyViews views, Asked asked) {
        this.league = league;
        this.board = board;
        this.sources = sources;
        this.views = views;
        this.asked = asked;
    }

    @GetMapping
    String league(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var filter = DutyFilter.read(asked, scope, words);
        var communes = "commune".equals(words.get("by"));
        var level = communes ? UnitLevel.COMMUNE : null;
        var table = words.getOrDefault("asOf", "").isBlank()
                ? league.recent(scope, filter.unit(), level)
                : league.of(scope, filter.unit(), filter.asOf(), level);
        var shown = table.rows().isEmpty()
                ? table.standings()
                : table.standings().stream()
                        .filter(Standing::isOpen)
                        .limit(FIRST)
                        .toList();
        model.addAttribute("view", views.of(scope, filter.unit(), table.asOf()));
        model.addAttribute("table", table);
        model.addAttribute("communes", communes);
        model.addAttribute("lines", views.lines(scope, shown, table.asOf()));
        model.addAttribute("done", words.containsKey("reminded") || words.containsKey("said") ? words : Map.of());
        return "duties/league";
    }

    @GetMapping("/list")
    String list(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var filter = DutyFilter.read(asked, scope, words);
        List<Standing> all = filter.of(board.standings(scope, filter.unit(), filter.asOf()));
        var first = (int) Math.min(all.size(), (Math.max(1, page) - 1L) * LINES);
        var slice = new Slice<>(
                all.subList(first, Math.min(all.size(), first + LINES)), all.size(), Math.max(1, page), LINES);
        model.addAttribute("view", views.of(scope, filter.unit(), filter.asOf()));
        model.addAttribute("state", filter.state());
        model.addAttribute("source", filter.source());
        model.addAttribute("sources", sources.words());
        model.addAttribute("total", slice.total());
        model.addAttribute("number", slice.page());
        model.addAttribute("pages", slice.pages());
        model.addAttribute("lines", views.lines(scope, slice.items(), filter.asOf()));
        model.addAttribute("done", words.containsKey("reminded") || words.containsKey("said") ? words : Map.of());
        return "duties/list";
    }
}
