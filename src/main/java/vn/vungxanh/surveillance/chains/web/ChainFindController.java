package vn.vungxanh.surveillance.chains.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.surveillance.chains.ChainNode;
import vn.vungxanh.surveillance.chains.ChainQueries;

/** Finds persons of the drawing by name or code; answers their numbers in it. */
@RestController
@RequestMapping("/chains/find")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class ChainFindController {

    private static final int MOST = 200;

    private final ChainQueries chains;
    private final ChainFilters filters;
    private final PeopleQueries people;

    ChainFindController(ChainQueries chains, ChainFilters filters, PeopleQueries people) {
        this.chains = chains;
        this.filters = filters;
        this.people = people;
    }

    @GetMapping
    List<Integer> find(Scope scope, @RequestParam Map<String, String> words) {
        var view = chains.view(scope, filters.read(scope, words));
        var text = ChainFilters.given(words, "q");
        if (text == null) {
            return List.of();
        }
        var code = text.toUpperCase(Locale.ROOT).replace(" ", "");
        var named = new HashSet<UUID>();
        people.search(scope, text, MOST).forEach(person -> named.add(person.id().value()));
        var found = view.nodes().stream()
                .filter(node -> named.contains(node.person()) || hasCode(node, code))
                .toList();
        chains.shown(scope, found);
        return found.stream().map(ChainNode::number).toList();
    }

    private static boolean hasCode(ChainNode node, String code) {
        var own = ChainTable.code(node);
        return own != null && own.startsWith(code);
    }
}
