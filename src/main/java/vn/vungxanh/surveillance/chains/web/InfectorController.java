package vn.vungxanh.surveillance.chains.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.platform.shell.Page;
import vn.vungxanh.surveillance.chains.Basis;
import vn.vungxanh.surveillance.chains.Certainty;
import vn.vungxanh.surveillance.chains.ChainQueries;
import vn.vungxanh.surveillance.chains.InfectionId;
import vn.vungxanh.surveillance.chains.Infections;
import vn.vungxanh.surveillance.chains.NewInfection;
import vn.vungxanh.surveillance.chains.Origin;
import vn.vungxanh.surveillance.tracing.Setting;

/** States from whom a case had it, and takes that back. */
@Controller
@RequestMapping("/chains")
@PreAuthorize("hasAuthority('EDIT_CASES')")
class InfectorController {

    private final Infections infections;
    private final ChainQueries chains;
    private final PeopleQueries people;
    private final Suggestions suggestions;

    InfectorController(Infections infections, ChainQueries chains, PeopleQueries people, Suggestions suggestions) {
        this.infections = infections;
        this.chains = chains;
        this.people = people;
        this.suggestions = suggestions;
    }

    @GetMapping("/cases/{id}/infector")
    ModelAndView form(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> chosen) {
        return show(scope, id, chosen, null);
    }

    @PostMapping("/cases/{id}/infector")
    ModelAndView state(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Page page) {
        try {
            infections.state(scope, read(scope, id, typed));
            return new ModelAndView("redirect:/cases/" + id);
        } catch (RuleBroken broken) {
            return show(
                    scope,
                    id,
                    typed,
                    page.t(broken.rule().messageKey(), broken.details().toArray()));
        }
    }

    @PostMapping("/cases/{id}/infections/{infection}/withdraw")
    ModelAndView withdraw(
            Scope scope,
            @PathVariable UUID id,
            @PathVariable UUID infection,
            @RequestParam(defaultValue = "") String reason) {
        infections.withdraw(scope, new InfectionId(infection), SearchKey.nfc(reason));
        return new ModelAndView("redirect:/cases/" + id);
    }

    private NewInfection read(Scope scope, UUID id, Map<String, String> typed) {
        var setting = read(typed, "setting", Setting::valueOf);
        var certainty = read(typed, "certainty", Certainty::valueOf);
        var basis = read(typed, "basis", Basis::valueOf);
        return new NewInfection(
                id,
                infections.byCode(scope, typed.getOrDefault("code", "").strip()),
                certainty == null ? Certainty.PROBABLE : certainty,
                basis == null ? Basis.INTERVIEW : basis,
                origin(typed),
                setting,
                read(typed, "exposedOn", LocalDate::parse),
                SearchKey.nfc(typed.getOrDefault("note", "")));
    }

    private static Origin origin(Map<String, String> typed) {
        return Origin.TRACED.name().equalsIgnoreCase(typed.get("origin")) ? Origin.TRACED : Origin.DECLARED;
    }

    private static <T> @Nullable T read(Map<String, String> typed, String name, Function<String, T> reading) {
        var text = ChainFilters.given(typed, name);
        try {
            return text == null ? null : reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw ChainFilters.unreadable(name, String.valueOf(text));
        }
    }

    private ModelAndView show(Scope scope, UUID id, Map<String, String> typed, @Nullable String problem) {
        var illness = chains.one(scope, id);
        var name = people.find(scope, new PersonId(illness.person()))
                .map(person -> person.fullName())
                .orElse("");
        chains.opened(scope, List.of(illness.person()));
        var form = new InfectorForm(
                illness,
                name,
                typed.getOrDefault("code", ""),
                typed.getOrDefault("certainty", Certainty.PROBABLE.name()),
                typed.getOrDefault("basis", Basis.INTERVIEW.name()),
                typed.getOrDefault("setting", ""),
                typed.getOrDefault("exposedOn", ""),
                typed.getOrDefault("note", ""),
                origin(typed).name(),
                suggestions.of(scope, id),
                problem);
        var view = new ModelAndView("chains/infector", Map.of("form", form));
        view.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
