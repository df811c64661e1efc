package vn.vungxanh.surveillance.traces.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.traces.TraceAnswer;
import vn.vungxanh.surveillance.traces.TraceFilter;
import vn.vungxanh.surveillance.traces.TraceManagement;
import vn.vungxanh.surveillance.traces.TraceQueries;
import vn.vungxanh.surveillance.tracing.ContactDefinitions;

/** Who met a case: the summary, the list, one contact's evidence, and the way into the list of contacts. */
@Controller
@RequestMapping("/traces/cases/{id}")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class TraceController {

    private static final int LINES = 50;
    private static final int LAST_PAGE = 1_000_000;
    private static final int DEPTH = 2;
    private static final List<String> KNOWN =
            List.of("depth", "definition", "asOf", "level", "tier", "place", "unit", "basis", "high");

    private final TraceQueries traces;
    private final TraceManagement management;
    private final ContactDefinitions definitions;
    private final TraceWords words;
    private final Units units;

    TraceController(
            TraceQueries traces,
            TraceManagement management,
            ContactDefinitions definitions,
            TraceWords words,
            Units units) {
        this.traces = traces;
        this.management = management;
        this.definitions = definitions;
        this.words = words;
        this.units = units;
    }

    @GetMapping
    String one(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        var answer = traces.trace(
                scope,
                words.question(id, parameters, DEPTH),
                words.filter(scope, parameters),
                Math.max(1, Math.min(LAST_PAGE, page)),
                LINES);
        model.addAttribute("view", view(scope, answer, parameters));
        return fragment ? "traces/rows" : "traces/one";
    }

    /** The part of the case's own page. */
    @GetMapping("/panel")
    String panel(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> parameters, Model model) {
        var answer = traces.trace(scope, words.question(id, parameters, DEPTH), TraceFilter.ALL, 1, 0);
        model.addAttribute("view", view(scope, answer, parameters));
        return "traces/panel";
    }

    @GetMapping("/contacts/{person}")
    String contact(
            Scope scope,
            @PathVariable UUID id,
            @PathVariable UUID person,
            @RequestParam Map<String, String> parameters,
            Model model) {
        var answer = traces.contact(scope, words.question(id, parameters, DEPTH), person);
        var contact = answer.contacts().items().get(0);
        model.addAttribute("view", view(scope, answer, parameters));
        model.addAttribute("contact", contact);
        model.addAttribute("place", units.fullName(contact.unit()));
        return "traces/contact";
    }

    /** Those chosen, or everybody to quarantine, go into the list of contacts. */
    @PostMapping("/contacts")
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    String handOver(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam Map<String, String> parameters,
            @RequestParam(name = "person", required = false) @Nullable List<UUID> chosen,
            @RequestParam(defaultValue = "chosen") String who,
            RedirectAttributes next) {
        var question = words.question(id, parameters, DEPTH);
        var declared = "all".equals(who)
                ? management.handOverAll(scope, question)
                : management.handOver(scope, question, chosen == null ? new HashSet<>() : new HashSet<>(chosen));
        next.addFlashAttribute("handedOver", declared.created().size());
        next.addFlashAttribute("known", declared.duplicates());
        return "redirect:"
                + TraceView.of(
                        "/traces/cases/" + id, TraceView.given(parameters, List.of("depth", "definition", "asOf")));
    }

    private TraceView view(Scope scope, TraceAnswer answer, Map<String, String> parameters) {
        var names = new HashMap<UnitId, String>();
        answer.contacts()
                .items()
                .forEach(contact -> names.computeIfAbsent(
                        contact.unit(), unit -> units.get(unit).name()));
        return new TraceView(
                answer,
                TraceView.given(parameters, KNOWN),
                definitions.all().stream()
                        .filter(definition -> definition.disease().equals("*")
                                || definition.disease().equals(answer.ill().disease()))
                        .toList(),
                names,
                scope.may(Permission.EDIT_CASES));
    }
}
