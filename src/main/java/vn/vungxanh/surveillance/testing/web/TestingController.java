package vn.vungxanh.surveillance.testing.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.laboratories.Laboratories;
import vn.vungxanh.surveillance.pooling.PoolDesign;
import vn.vungxanh.surveillance.testing.SetAsideDesk;
import vn.vungxanh.surveillance.testing.TestAddress;
import vn.vungxanh.surveillance.testing.TestQueries;
import vn.vungxanh.surveillance.testing.TestingBoard;

/** Where testing stands, the lists behind its numbers, and the size of pools. */
@Controller
@RequestMapping("/testing")
class TestingController {

    private static final int LINES = 50;
    private static final int DAYS = 14;

    private final TestingBoard board;
    private final TestQueries queries;
    private final SetAsideDesk asideDesk;
    private final Laboratories laboratories;
    private final TestAddress addresses;
    private final Filters filters;
    private final Units units;

    TestingController(
            TestingBoard board,
            TestQueries queries,
            SetAsideDesk asideDesk,
            Laboratories laboratories,
            TestAddress addresses,
            Filters filters,
            Units units) {
        this.board = board;
        this.queries = queries;
        this.asideDesk = asideDesk;
        this.laboratories = laboratories;
        this.addresses = addresses;
        this.filters = filters;
        this.units = units;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String overview(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var asOf = filters.instant(words);
        var unit = filters.unit(scope, words, asOf);
        model.addAttribute("board", board.board(scope, unit, asOf, DAYS));
        model.addAttribute("links", new BoardLinks(addresses, units.get(unit), asOf, scope));
        return "testing/overview";
    }

    @GetMapping("/tests")
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    String tests(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        var filter = filters.tests(scope, words);
        var lines = queries.list(scope, filter, Math.max(1, page), LINES);
        var places = new HashMap<String, String>();
        lines.items()
                .forEach(line -> places.computeIfAbsent(
                        line.unit().toString(), id -> units.get(line.unit()).name()));
        model.addAttribute(
                "list",
                new TestList(
                        filter,
                        addresses.words(filter),
                        lines,
                        places,
                        units.get(filter.unit()).name(),
                        laboratories.all()));
        return fragment ? "testing/test_rows" : "testing/tests";
    }

    @GetMapping("/tubes")
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    String tubes(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        var filter = filters.tubes(scope, words);
        model.addAttribute(
                "list",
                new TubeList(
                        filter,
                        addresses.words(filter),
                        queries.tubes(scope, filter, Math.max(1, page), LINES),
                        units.get(filter.unit()).name(),
                        laboratories.all()));
        return fragment ? "testing/tube_rows" : "testing/tubes";
    }

    @GetMapping("/aside")
    @PreAuthorize("hasAuthority('ENTER_RESULTS')")
    String aside(Scope scope, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("aside", queries.setAside(scope, scope.home(), Math.max(1, page), LINES));
        model.addAttribute("laboratories", laboratories.all());
        return "testing/aside";
    }

    @PostMapping("/aside/{id}")
    @PreAuthorize("hasAuthority('ENTER_RESULTS')")
    String settle(Scope scope, @PathVariable UUID id, @RequestParam(defaultValue = "") String note) {
        asideDesk.settle(scope, id, note);
        return "redirect:/testing/aside";
    }

    /** Shares are typed as percent. */
    @GetMapping("/pooling")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String pooling(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var asOf = filters.instant(words);
        var unit = filters.unit(scope, words, asOf);
        var p = filters.share(words, "p");
        var sensitivity = filters.share(words, "se");
        var specificity = filters.share(words, "sp");
        var design = new PoolDesign(
                sensitivity == null || sensitivity == 0 ? 1 : sensitivity / 100,
                specificity == null || specificity == 0 ? 1 : specificity / 100);
        model.addAttribute("advice", board.advice(scope, unit, asOf, p == null ? null : (Double) (p / 100), design));
        model.addAttribute("given", p != null);
        model.addAttribute("links", new BoardLinks(addresses, units.get(unit), asOf, scope));
        model.addAttribute("capacity", board.capacity(scope, unit, asOf));
        model.addAttribute("mayEdit", scope.may(Permission.EDIT_LABORATORIES));
        return "testing/pooling";
    }
}
