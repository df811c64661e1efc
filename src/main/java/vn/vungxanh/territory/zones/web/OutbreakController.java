package vn.vungxanh.territory.zones.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
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
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.territory.zones.NewOutbreak;
import vn.vungxanh.territory.zones.Outbreak;
import vn.vungxanh.territory.zones.OutbreakId;
import vn.vungxanh.territory.zones.OutbreakKind;
import vn.vungxanh.territory.zones.OutbreakQueries;
import vn.vungxanh.territory.zones.Outbreaks;
import vn.vungxanh.territory.zones.ZoneClock;
import vn.vungxanh.territory.zones.ZoneQueries;

/** Outbreaks, the investigation of one, and what an officer decides about it. */
@Controller
@RequestMapping("/zones/outbreaks")
class OutbreakController {

    private static final String DECIDES = "hasAuthority('DECLARE_ZONES')";

    private final Outbreaks outbreaks;
    private final OutbreakQueries queries;
    private final ZoneQueries zones;
    private final Asked asked;
    private final Units units;

    OutbreakController(Outbreaks outbreaks, OutbreakQueries queries, ZoneQueries zones, Asked asked, Units units) {
        this.outbreaks = outbreaks;
        this.queries = queries;
        this.zones = zones;
        this.asked = asked;
        this.units = units;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var asOf = asked.asOf(words);
        var unit = asked.unit(scope, words, asOf);
        var found = queries.list(scope, unit, asOf);
        var clocks = new HashMap<String, ZoneClock>();
        var places = new HashMap<String, String>();
        for (var outbreak : found) {
            clocks.put(outbreak.id().toString(), queries.clock(scope, outbreak));
            places.put(outbreak.id().toString(), units.fullName(outbreak.unit()));
        }
        model.addAttribute("outbreaks", found);
        model.addAttribute("clocks", clocks);
        model.addAttribute("places", places);
        model.addAttribute("unit", units.get(unit));
        model.addAttribute("asOf", asOf);
        return "zones/outbreaks";
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String one(Scope scope, @PathVariable UUID id, Model model) {
        return show(scope, new OutbreakId(id), List.of(), Typed.nothing(), model);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/{deed:confirm|refute|end|merge|split}")
    @PreAuthorize(DECIDES)
    ModelAndView decide(
            Scope scope,
            @PathVariable UUID id,
            @PathVariable String deed,
            @RequestParam MultiValueMap<String, String> words,
            Model model) {
        var outbreak = new OutbreakId(id);
        return done(scope, outbreak, "", new Typed(words), model, typed -> {
            var version = typed.numberNeeded("version");
            if (deed.equals("confirm")) {
                outbreaks.confirm(scope, outbreak, version);
            } else if (deed.equals("refute")) {
                outbreaks.refute(scope, outbreak, version, typed.of("reason"));
            } else if (deed.equals("end")) {
                outbreaks.end(scope, outbreak, version, typed.orNull("reason"));
            } else if (deed.equals("merge")) {
                outbreaks.merge(scope, outbreak, version, new OutbreakId(UUID.fromString(typed.of("into"))));
            } else {
                outbreaks.split(scope, outbreak, version, part(queries.open(scope, outbreak), typed));
            }
        });
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/steps/{step}")
    @PreAuthorize(DECIDES)
    ModelAndView step(
            Scope scope,
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> words,
            Model model) {
        words.add("step", step);
        var outbreak = new OutbreakId(id);
        return done(
                scope,
                outbreak,
                "#steps",
                new Typed(words),
                model,
                typed -> outbreaks.step(scope, outbreak, step, !typed.of("done").equals("no"), typed.orNull("note")));
    }

    private static NewOutbreak part(Outbreak whole, Typed typed) {
        return new NewOutbreak(
                whole.unit(),
                typed.choice("kind", OutbreakKind.class, OutbreakKind.HAMLET),
                typed.of("name"),
                whole.hamlet(),
                whole.disease(),
                typed.all("case").stream().map(UUID::fromString).toList());
    }

    private ModelAndView done(Scope scope, OutbreakId id, String part, Typed typed, Model model, Consumer<Typed> deed) {
        try {
            deed.accept(typed);
            return new ModelAndView("redirect:/zones/outbreaks/" + id + part);
        } catch (RuleBroken broken) {
            typed.problems().add(Problem.of(broken));
        }
        return new ModelAndView(
                show(scope, id, typed.problems(), typed, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String show(Scope scope, OutbreakId id, List<Problem> problems, Typed typed, Model model) {
        var now = asked.asOf(Map.of());
        var outbreak = queries.open(scope, id);
        model.addAttribute("outbreak", outbreak);
        model.addAttribute("place", units.fullName(outbreak.unit()));
        model.addAttribute("clock", queries.clock(scope, outbreak));
        model.addAttribute("steps", queries.steps(scope, id));
        model.addAttribute("cases", queries.cases(scope, id));
        model.addAttribute("zones", zones.ofOutbreak(scope, id, now));
        model.addAttribute(
                "others",
                queries.list(scope, scope.home(), now).stream()
                        .filter(other -> other.open()
                                && !other.id().equals(id)
                                && other.disease().equals(outbreak.disease()))
                        .toList());
        model.addAttribute("mayDeclare", scope.may(Permission.DECLARE_ZONES));
        model.addAttribute("mayView", scope.may(Permission.VIEW_CASES));
        model.addAttribute("problems", problems);
        model.addAttribute("typed", typed);
        return "zones/outbreak";
    }
}
