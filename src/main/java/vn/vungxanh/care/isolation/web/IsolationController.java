package vn.vungxanh.care.isolation.web;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.care.isolation.Checklist;
import vn.vungxanh.care.isolation.Isolated;
import vn.vungxanh.care.isolation.IsolationBoard;
import vn.vungxanh.care.isolation.IsolationQueries;
import vn.vungxanh.care.isolation.Regulations;
import vn.vungxanh.care.isolation.Sites;
import vn.vungxanh.care.isolation.StayAddress;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.tracing.ContactLine;
import vn.vungxanh.surveillance.tracing.ContactQueries;

/** The board of the room, the lists of stays, the rules. */
@Controller
@RequestMapping("/isolation")
class IsolationController {

    private static final int LINES = 50;

    private final IsolationBoard board;
    private final IsolationQueries queries;
    private final Regulations regulations;
    private final Sites sites;
    private final ContactQueries contacts;
    private final StayAddress addresses;
    private final IsolationWords words;
    private final Units units;
    private final Clock clock;

    IsolationController(
            IsolationBoard board,
            IsolationQueries queries,
            Regulations regulations,
            Sites sites,
            ContactQueries contacts,
            StayAddress addresses,
            IsolationWords words,
            Units units,
            Clock clock) {
        this.board = board;
        this.queries = queries;
        this.regulations = regulations;
        this.sites = sites;
        this.contacts = contacts;
        this.addresses = addresses;
        this.words = words;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String overview(Scope scope, @RequestParam Map<String, String> given, Model model) {
        var asOf = words.instant(given);
        var unit = units.get(words.unit(scope, given, asOf));
        model.addAttribute("counts", board.counts(unit.id(), asOf));
        model.addAttribute("sites", board.sites(unit.id(), asOf));
        model.addAttribute("todo", board.todo(unit.id()));
        model.addAttribute("links", new BoardLinks(addresses, unit, asOf, scope));
        model.addAttribute("points", Checklist.SITE.on(Vietnam.dayOf(asOf)).size());
        return "isolation/overview";
    }

    @GetMapping("/rules")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String rules(Model model) {
        model.addAttribute("rules", regulations.all());
        model.addAttribute("today", Vietnam.dayOf(clock.instant()));
        return "isolation/rules";
    }

    @GetMapping("/stays")
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    String stays(
            Scope scope,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        var filter = words.stays(scope, given);
        var lines = queries.list(scope, filter, Math.max(1, page), LINES);
        var site = filter.site();
        model.addAttribute(
                "list",
                new StayList(
                        filter,
                        addresses.words(filter),
                        lines,
                        words.names(lines.items().stream().map(Isolated::unit).toList()),
                        units.get(filter.unit()).name(),
                        site == null ? null : sites.get(site).name(),
                        scope));
        return fragment ? "isolation/stay_rows" : "isolation/stays";
    }

    /** On the page of a case: where those whom it met stay. */
    @GetMapping("/cases/{id}")
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    String ofCase(Scope scope, @PathVariable UUID id, Model model) {
        var close = contacts.contactsOf(scope, id, 1, clock.instant());
        var persons = close.stream().map(ContactLine::person).toList();
        var where = queries.current(scope, persons);
        model.addAttribute("contacts", close);
        model.addAttribute("where", where);
        return "isolation/case_panel";
    }

    /** On the page of a person. */
    @GetMapping("/persons/{id}")
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    String ofPerson(Scope scope, @PathVariable UUID id, Model model) {
        model.addAttribute("orders", queries.ofPerson(scope, new PersonId(id)));
        return "isolation/person_panel";
    }
}
