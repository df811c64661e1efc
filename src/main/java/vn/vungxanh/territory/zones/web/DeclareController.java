package vn.vungxanh.territory.zones.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.territory.zones.NewZone;
import vn.vungxanh.territory.zones.Zone;
import vn.vungxanh.territory.zones.ZoneId;
import vn.vungxanh.territory.zones.Zones;

/** The decision to establish a zone, with or without a proposal before it, and to lay one anew. */
@Controller
@RequestMapping("/zones")
@PreAuthorize("hasAuthority('DECLARE_ZONES')")
class DeclareController {

    private final Zones zones;
    private final ZoneForms forms;
    private final CommuneChoice communes;

    DeclareController(Zones zones, ZoneForms forms, CommuneChoice communes) {
        this.zones = zones;
        this.forms = forms;
        this.communes = communes;
    }

    /** First the commune, for its hamlets are what one chooses from. */
    @GetMapping("/new")
    String fresh(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var unit = communes.commune(scope, words.getOrDefault("unit", ""));
        return unit == null ? communes.choose(scope, words, model) : forms.fresh(scope, unit, model);
    }

    @PostMapping
    ModelAndView add(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        return save(scope, new Typed(words), null, model);
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/declare")
    String proposed(Scope scope, @PathVariable UUID id, Model model) {
        return forms.proposed(scope, new ZoneId(id), model);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/declare")
    ModelAndView decide(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        return save(scope, new Typed(words), new ZoneId(id), model);
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/adjust")
    String change(Scope scope, @PathVariable UUID id, Model model) {
        return forms.adjust(scope, new ZoneId(id), model);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/adjust")
    ModelAndView adjust(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = new Typed(words);
        var zone = forms.zone(scope, new ZoneId(id));
        var wanted = forms.readAdjustment(scope, zone, typed);
        try {
            if (typed.problems().isEmpty()) {
                zones.adjust(scope, zone.id(), typed.numberNeeded("version"), wanted);
                return new ModelAndView("redirect:/zones/" + id);
            }
        } catch (RuleBroken broken) {
            typed.problems().add(Problem.of(broken));
        }
        return refused(forms.again(scope, zone.unit(), zone, "/zones/" + id + "/adjust", typed, model), model);
    }

    private ModelAndView save(Scope scope, Typed typed, @Nullable ZoneId proposal, Model model) {
        Zone zone = proposal == null ? null : forms.zone(scope, proposal);
        var unit = communes.commune(scope, typed.of("unit"));
        if (unit == null) {
            typed.problem("unit");
            unit = scope.home();
        }
        var wanted = forms.read(scope, unit, typed);
        try {
            if (typed.problems().isEmpty()) {
                var id = declare(scope, proposal, typed, wanted);
                return new ModelAndView("redirect:/zones/" + id);
            }
        } catch (RuleBroken broken) {
            typed.problems().add(Problem.of(broken));
        }
        var action = proposal == null ? "/zones" : "/zones/" + proposal + "/declare";
        return refused(forms.again(scope, unit, zone, action, typed, model), model);
    }

    private ZoneId declare(Scope scope, @Nullable ZoneId proposal, Typed typed, NewZone wanted) {
        if (proposal == null) {
            return zones.declare(scope, wanted);
        }
        zones.declareProposed(scope, proposal, typed.numberNeeded("version"), wanted);
        return proposal;
    }

    private static ModelAndView refused(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
