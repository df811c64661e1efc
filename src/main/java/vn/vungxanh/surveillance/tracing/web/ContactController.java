package vn.vungxanh.surveillance.tracing.web;

import java.util.HashMap;
import java.util.List;
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
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.tracing.ContactAddress;
import vn.vungxanh.surveillance.tracing.ContactNode;
import vn.vungxanh.surveillance.tracing.ContactQueries;

/** The list of contacts, and the tree of a case. */
@Controller
@RequestMapping("/tracing")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class ContactController {

    private static final int LINES = 50;
    private static final int DEEPEST = 5;

    private final ContactQueries contacts;
    private final ContactFilters filters;
    private final ContactAddress addresses;
    private final Units units;

    ContactController(ContactQueries contacts, ContactFilters filters, ContactAddress addresses, Units units) {
        this.contacts = contacts;
        this.filters = filters;
        this.addresses = addresses;
        this.units = units;
    }

    @GetMapping
    String list(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        var filter = filters.read(scope, words);
        var lines = contacts.contacts(scope, filter, Math.max(1, page), LINES);
        var names = new HashMap<UnitId, String>();
        name(names, filter.unit());
        lines.items().forEach(line -> name(names, line.unit()));
        model.addAttribute("list", new ContactList(filter, addresses.words(filter), lines, names));
        return fragment ? "tracing/rows" : "tracing/list";
    }

    @GetMapping("/cases/{id}/tree")
    String tree(Scope scope, @PathVariable UUID id, @RequestParam(defaultValue = "2") int depth, Model model) {
        var circles = Math.max(1, Math.min(DEEPEST, depth));
        var nodes = contacts.tree(scope, id, circles);
        model.addAttribute("depth", circles);
        var names = new HashMap<UnitId, String>();
        nodes.forEach(node -> name(names, node));
        model.addAttribute("caseId", id.toString());
        model.addAttribute("nodes", nodes);
        model.addAttribute("names", names);
        model.addAttribute("mayEdit", scope.may(Permission.EDIT_CASES));
        return "tracing/tree";
    }

    private void name(Map<UnitId, String> names, ContactNode node) {
        name(names, node.unit());
        List.copyOf(node.contacts()).forEach(contact -> name(names, contact));
    }

    private void name(Map<UnitId, String> names, UnitId unit) {
        names.computeIfAbsent(unit, id -> units.get(id).name());
    }
}
