package vn.vungxanh.care.isolation.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
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
import vn.vungxanh.care.isolation.BedId;
import vn.vungxanh.care.isolation.Checklist;
import vn.vungxanh.care.isolation.IsolationQueries;
import vn.vungxanh.care.isolation.Site;
import vn.vungxanh.care.isolation.SiteId;
import vn.vungxanh.care.isolation.Sites;
import vn.vungxanh.care.isolation.StayAddress;
import vn.vungxanh.care.isolation.StayFilter;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;

/** A site with its rooms and beds, and the form that describes it. */
@Controller
@RequestMapping("/isolation/sites")
class SiteController {

    private static final int MOST_GUESTS = 2_000;

    private final Sites sites;
    private final IsolationQueries queries;
    private final SiteForms forms;
    private final StayAddress addresses;
    private final Units units;
    private final Clock clock;

    SiteController(
            Sites sites, IsolationQueries queries, SiteForms forms, StayAddress addresses, Units units, Clock clock) {
        this.sites = sites;
        this.queries = queries;
        this.forms = forms;
        this.addresses = addresses;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    String open(Scope scope, @PathVariable UUID id, Model model) {
        show(scope, sites.get(new SiteId(id)), null, Map.of(), model);
        return "isolation/site";
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('EDIT_SITES')")
    String fresh(Scope scope, Model model) {
        return form(forms.fresh(scope), "/isolation/sites", null, model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT_SITES')")
    ModelAndView add(Scope scope, @RequestParam Map<String, String> words, Model model) {
        try {
            var id = sites.add(scope, forms.read(scope, words));
            return new ModelAndView("redirect:/isolation/sites/" + id);
        } catch (RuleBroken broken) {
            return refused(form(words, "/isolation/sites", broken, model), model);
        }
    }

    @GetMapping("/{id}/edit")
    @PreAuthorize("hasAuthority('EDIT_SITES')")
    String edit(@PathVariable UUID id, Model model) {
        var site = sites.get(new SiteId(id));
        return form(forms.words(site), "/isolation/sites/" + id, null, model);
    }

    @PostMapping("/{id}")
    @PreAuthorize("hasAuthority('EDIT_SITES')")
    ModelAndView change(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words, Model model) {
        try {
            sites.change(scope, new SiteId(id), forms.version(words), forms.read(scope, words));
            return new ModelAndView("redirect:/isolation/sites/" + id);
        } catch (RuleBroken broken) {
            return refused(form(words, "/isolation/sites/" + id, broken, model), model);
        }
    }

    /** "A1-A5" means five rooms. */
    @PostMapping("/{id}/rooms")
    @PreAuthorize("hasAuthority('EDIT_SITES')")
    ModelAndView rooms(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words, Model model) {
        var site = sites.get(new SiteId(id));
        try {
            sites.addRooms(scope, site.id(), names(words.getOrDefault("name", "")), forms.number(words, "beds"));
            return new ModelAndView("redirect:/isolation/sites/" + id);
        } catch (RuleBroken broken) {
            show(scope, site, broken, words, model);
            return refused("isolation/site", model);
        }
    }

    @PostMapping("/{id}/beds/{bed}")
    @PreAuthorize("hasAuthority('EDIT_SITES')")
    ModelAndView bed(
            Scope scope,
            @PathVariable UUID id,
            @PathVariable UUID bed,
            @RequestParam(defaultValue = "false") boolean closed,
            Model model) {
        try {
            sites.closeBed(scope, new BedId(bed), closed);
            return new ModelAndView("redirect:/isolation/sites/" + id);
        } catch (RuleBroken broken) {
            show(scope, sites.get(new SiteId(id)), broken, Map.of(), model);
            return refused("isolation/site", model);
        }
    }

    static List<String> names(String typed) {
        var range = java.util.regex.Pattern.compile("(\\D*)(\\d{1,3})\\s*-\\s*\\D*(\\d{1,3})")
                .matcher(typed.strip());
        if (!range.matches()) {
            return List.of(typed);
        }
        var from = Integer.parseInt(range.group(2));
        var to = Integer.parseInt(range.group(3));
        return from > to
                ? List.of(typed)
                : IntStream.rangeClosed(from, to)
                        .mapToObj(n -> range.group(1) + n)
                        .toList();
    }

    private void show(Scope scope, Site site, @Nullable RuleBroken problem, Map<String, String> typed, Model model) {
        var now = clock.instant();
        var here = StayFilter.of(site.facts().unit(), now, StayFilter.Where.CENTRAL, StayFilter.Progress.CURRENT)
                .in(site.id());
        var guests = queries.list(scope, here, 1, MOST_GUESTS);
        var rooms = new TreeMap<String, java.util.List<vn.vungxanh.care.isolation.Bed>>(
                java.util.Comparator.comparingInt(String::length).thenComparing(java.util.Comparator.naturalOrder()));
        sites.bedsOf(site.id())
                .forEach(bed -> rooms.computeIfAbsent(bed.roomName(), any -> new java.util.ArrayList<>())
                        .add(bed));
        model.addAttribute(
                "view",
                new SitePage(
                        site,
                        units.fullName(site.facts().unit()),
                        rooms,
                        guests.items(),
                        Checklist.SITE.on(Vietnam.dayOf(now)),
                        Vietnam.dayOf(now),
                        addresses.of(here),
                        scope.may(Permission.EDIT_SITES)
                                && scope.covers(site.facts().unit()),
                        problem,
                        typed));
    }

    private String form(Map<String, String> words, String action, @Nullable RuleBroken problem, Model model) {
        model.addAttribute("words", words);
        model.addAttribute("action", action);
        model.addAttribute("points", Checklist.SITE.on(Vietnam.dayOf(clock.instant())));
        model.addAttribute("problem", problem);
        return "isolation/site_form";
    }

    private static ModelAndView refused(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
