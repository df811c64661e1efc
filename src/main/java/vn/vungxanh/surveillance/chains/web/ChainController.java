package vn.vungxanh.surveillance.chains.web;

import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.chains.ChainQueries;

/** The page of the chains: the drawing, and the same in words. */
@Controller
@RequestMapping("/chains")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class ChainController {

    private final ChainQueries chains;
    private final ChainFilters filters;
    private final ChainTables tables;
    private final Units units;

    ChainController(ChainQueries chains, ChainFilters filters, ChainTables tables, Units units) {
        this.chains = chains;
        this.filters = filters;
        this.tables = tables;
        this.units = units;
    }

    @GetMapping
    String page(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var filter = filters.read(scope, words);
        var view = chains.view(scope, filter);
        var said = filters.words(filter);
        model.addAttribute(
                "chains",
                new ChainPage(filter, said, units.get(filter.unit()).name(), view, scope.may(Permission.EXPORT)));
        model.addAttribute("table", tables.read(scope, view, said, words));
        return "chains/page";
    }

    @GetMapping("/data")
    ResponseEntity<Drawing> data(Scope scope, @RequestParam Map<String, String> words) {
        var view = chains.view(scope, filters.read(scope, words));
        chains.shown(scope, view.nodes());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Drawing.of(
                        view, chains.places(view), unit -> units.get(unit).name()));
    }

    @GetMapping("/table")
    String table(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var filter = filters.read(scope, words);
        model.addAttribute("table", tables.read(scope, chains.view(scope, filter), filters.words(filter), words));
        return "chains/table";
    }
}
