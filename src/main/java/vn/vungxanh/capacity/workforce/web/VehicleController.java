package vn.vungxanh.capacity.workforce.web;

import java.util.Map;
import java.util.UUID;
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
import vn.vungxanh.capacity.workforce.Fleet;
import vn.vungxanh.capacity.workforce.NewVehicle;
import vn.vungxanh.capacity.workforce.VehicleId;
import vn.vungxanh.capacity.workforce.VehicleKind;
import vn.vungxanh.capacity.workforce.VehicleState;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.shell.FormWords;

/** Vehicles: which there are, which of them can leave now. */
@Controller("workforceVehicleController")
@RequestMapping("/workforce/vehicles")
class VehicleController {

    private static final String HERE = "/workforce/vehicles";

    private final Fleet fleet;
    private final Questions questions;

    VehicleController(Fleet fleet, Questions questions) {
        this.fleet = fleet;
        this.questions = questions;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, @RequestParam Map<String, String> words, Model model) {
        return show(scope, words, Questions.nothing(), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT_WORKFORCE')")
    ModelAndView add(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var wanted = vehicle(typed, questions.unit(scope, typed));
        return questions.done(
                typed,
                model,
                () -> {
                    fleet.add(scope, wanted);
                    return HERE;
                },
                again -> show(scope, Map.of(), again, model));
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    @PreAuthorize("hasAuthority('EDIT_WORKFORCE')")
    String open(Scope scope, @PathVariable UUID id, Model model) {
        return one(scope, id, Questions.nothing(), model);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}")
    @PreAuthorize("hasAuthority('EDIT_WORKFORCE')")
    ModelAndView change(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var version = typed.number("version", 0);
        var wanted = vehicle(typed, scope.home());
        return questions.done(
                typed,
                model,
                () -> {
                    fleet.change(scope, new VehicleId(id), version, wanted);
                    return HERE;
                },
                again -> one(scope, id, again, model));
    }

    private NewVehicle vehicle(FormWords typed, UnitId unit) {
        return new NewVehicle(
                unit,
                typed.of("organisation"),
                typed.of("plate"),
                typed.choice("kind", VehicleKind.class, VehicleKind.AMBULANCE),
                "true".equals(typed.of("partition")),
                typed.number("seats"),
                typed.choice("state", VehicleState.class, VehicleState.READY),
                typed.given("place"),
                typed.given("phone"),
                typed.day("from", questions.today()));
    }

    private String one(Scope scope, UUID id, FormWords typed, Model model) {
        questions.fill(scope, questions.of(scope, Map.of()), Map.of(), typed, model);
        model.addAttribute("vehicle", fleet.open(scope, new VehicleId(id)));
        return "workforce/vehicle";
    }

    private String show(Scope scope, Map<String, String> words, FormWords typed, Model model) {
        var question = questions.of(scope, words);
        var read = questions.words(words);
        var kind = read.choice("kind", VehicleKind.class);
        var partition = "true".equals(read.text("partition"));
        var all = fleet.list(scope, question.unit(), question.asOf());
        questions.fill(scope, question, words, typed, model);
        model.addAttribute("all", all);
        model.addAttribute("underWay", fleet.underWay());
        model.addAttribute("kind", kind);
        model.addAttribute("partition", partition);
        model.addAttribute(
                "vehicles",
                all.stream()
                        .filter(each -> kind == null || each.facts().kind() == kind)
                        .filter(each -> !partition || each.facts().partition())
                        .toList());
        return "workforce/vehicles";
    }
}
