package vn.vungxanh.insight.networks.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.networks.Networks;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.FormWords;

/** The network of a province on a day: what stands, what is wrong with it, and the next version of it. */
@Controller
@RequestMapping("/networks")
class NetworkController {

    private final Networks networks;
    private final Asked asked;
    private final Units units;

    NetworkController(Networks networks, Asked asked, Units units) {
        this.networks = networks;
        this.asked = asked;
        this.units = units;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    ModelAndView look(
            Scope scope,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String on) {
        var asOf = asked.instant(on);
        var place = asked.unit(scope, unit, asOf);
        return page(scope, place, Vietnam.dayOf(asOf), null);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('PLAN_SCENARIOS')")
    ModelAndView make(Scope scope, @RequestParam MultiValueMap<String, String> words) {
        var typed = FormWords.of(NetworkForm.ROOM, words);
        var today = Vietnam.dayOf(asked.instant(null));
        var day = typed.day("from", today);
        var place = place(scope, typed, day);
        var wanted = NetworkForm.read(typed, units.children(place, day), today);
        try {
            if (typed.readable()) {
                networks.make(scope, place, wanted);
                return new ModelAndView(
                        "redirect:/networks?unit=" + units.get(place).code() + "&on=" + day);
            }
        } catch (RuleBroken broken) {
            typed.problem(broken);
        }
        var view = page(scope, place, day, typed);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private UnitId place(Scope scope, FormWords typed, LocalDate day) {
        return asked.unit(scope, typed.given("unit"), Vietnam.startOf(day));
    }

    private ModelAndView page(Scope scope, UnitId place, LocalDate day, @Nullable FormWords typed) {
        var network = networks.on(place, day);
        var parts = units.children(place, day);
        var words = typed == null
                ? FormWords.of(NetworkForm.ROOM, NetworkForm.words(network, day, networks.last(scope, place)))
                : typed;
        var language = LocaleContextHolder.getLocale().getLanguage();
        var view = new ModelAndView("networks/network");
        view.addObject("unit", units.get(place));
        view.addObject("day", day);
        view.addObject("network", network);
        view.addObject("regions", network.districts(language));
        view.addObject("names", names(parts));
        view.addObject("parts", parts);
        view.addObject("findings", networks.findings(network, place, day, language));
        view.addObject("versions", networks.versions(scope, place));
        view.addObject("typed", words);
        view.addObject("lines", NetworkForm.lines(words));
        view.addObject("problems", words.problems());
        view.addObject("mayEdit", scope.may(Permission.PLAN_SCENARIOS));
        return view;
    }

    private static Map<String, String> names(List<Unit> parts) {
        return parts.stream().collect(Collectors.toMap(Unit::code, Unit::name, (one, same) -> one));
    }
}
