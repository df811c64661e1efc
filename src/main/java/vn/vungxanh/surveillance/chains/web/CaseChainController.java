package vn.vungxanh.surveillance.chains.web;

import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.surveillance.chains.ChainQueries;
import vn.vungxanh.surveillance.chains.Infections;

/** One case in its chain: the part of the case page, and what the drawing says of a person who was chosen. */
@Controller
@RequestMapping("/chains")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class CaseChainController {

    private final ChainQueries chains;
    private final Infections infections;
    private final PeopleQueries people;
    private final Units units;

    CaseChainController(ChainQueries chains, Infections infections, PeopleQueries people, Units units) {
        this.chains = chains;
        this.infections = infections;
        this.people = people;
        this.units = units;
    }

    @GetMapping("/cases/{id}")
    String panel(Scope scope, @PathVariable UUID id, Model model) {
        describe(scope, id, model);
        return "chains/panel";
    }

    @GetMapping("/cases/{id}/node")
    String node(Scope scope, @PathVariable UUID id, Model model) {
        describe(scope, id, model);
        return "chains/node";
    }

    @GetMapping("/people/{id}/node")
    String contact(Scope scope, @PathVariable UUID id, Model model) {
        var person = people.find(scope, new PersonId(id)).orElseThrow(() -> new NotFound("person"));
        chains.opened(scope, List.of(id));
        model.addAttribute("person", person);
        model.addAttribute("place", units.fullName(person.residence()));
        return "chains/contact";
    }

    private void describe(Scope scope, UUID id, Model model) {
        var position = chains.position(scope, id);
        var standing = infections.of(scope, id);
        var infectors = chains.all(
                scope, standing.stream().map(infection -> infection.infector()).toList());
        var node = position.node();
        var illness = chains.one(scope, id);
        model.addAttribute(
                "chain",
                new CaseChain(
                        illness,
                        chains.names(scope, List.of(node)).getOrDefault(illness.person(), ""),
                        units.fullName(illness.unit()),
                        position,
                        standing,
                        infectors,
                        scope.may(Permission.EDIT_CASES)));
    }
}
