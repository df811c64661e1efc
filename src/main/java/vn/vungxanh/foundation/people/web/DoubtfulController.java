package vn.vungxanh.foundation.people.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PeopleMerging;

/** The queue of pairs that somebody must decide, and the decisions that can be taken back. */
@Controller
@PreAuthorize("hasAuthority('MERGE_PEOPLE')")
class DoubtfulController {

    private static final int PAIRS_A_PAGE = 20;
    private static final int RECENT_MERGES = 20;

    private final PeopleMerging merging;
    private final Units units;

    DoubtfulController(PeopleMerging merging, Units units) {
        this.merging = merging;
        this.units = units;
    }

    @GetMapping("/people/doubtful")
    String queue(@RequestParam(defaultValue = "1") int page, Scope scope, Model model) {
        var pairs = merging.queue(scope, Math.max(1, Math.min(page, 10_000)), PAIRS_A_PAGE);
        model.addAttribute(
                "pairs",
                pairs.map(pair -> new PairCard(
                        pair,
                        units.fullName(pair.first().residence()),
                        units.fullName(pair.second().residence()))));
        model.addAttribute("merges", merging.standing(scope, RECENT_MERGES));
        return "people/doubtful";
    }

    @PostMapping("/people/doubtful/search")
    String search(Scope scope, RedirectAttributes next) {
        next.addFlashAttribute("found", merging.search(scope));
        return "redirect:/people/doubtful";
    }

    @PostMapping("/people/doubtful/{id}")
    String decide(@PathVariable UUID id, @RequestParam boolean same, Scope scope) {
        merging.decide(scope, id, same);
        return "redirect:/people/doubtful";
    }

    @PostMapping("/people/merges/{id}/undo")
    String undo(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID person, Scope scope) {
        merging.undo(scope, id);
        return person == null ? "redirect:/people/doubtful" : "redirect:/people/" + person;
    }
}
