package vn.vungxanh.surveillance.testing.web;

import java.time.Clock;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.laboratories.Laboratories;
import vn.vungxanh.surveillance.testing.NewResult;
import vn.vungxanh.surveillance.testing.ResultIntake;
import vn.vungxanh.surveillance.testing.ResultWords;
import vn.vungxanh.surveillance.testing.SpecimenId;
import vn.vungxanh.surveillance.testing.TestQueries;
import vn.vungxanh.surveillance.testing.TestResult;
import vn.vungxanh.surveillance.testing.TestingRule;
import vn.vungxanh.surveillance.testing.Transport;
import vn.vungxanh.surveillance.testing.Via;

/** One tube: its way, who is in it, what was said about it. */
@Controller
@RequestMapping("/testing/tubes/{id}")
class TubeController {

    private final TestQueries queries;
    private final ResultIntake results;
    private final Transport transport;
    private final Laboratories laboratories;
    private final Units units;
    private final Clock clock;

    TubeController(
            TestQueries queries,
            ResultIntake results,
            Transport transport,
            Laboratories laboratories,
            Units units,
            Clock clock) {
        this.queries = queries;
        this.results = results;
        this.transport = transport;
        this.laboratories = laboratories;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    String one(Scope scope, @PathVariable UUID id, Model model) {
        var tube = queries.open(scope, new SpecimenId(id));
        model.addAttribute("tube", tube);
        model.addAttribute("people", queries.peopleOf(scope, tube));
        model.addAttribute("history", queries.history(scope, tube.id()));
        model.addAttribute("inside", queries.tubesOf(scope, tube.id()));
        model.addAttribute("place", units.fullName(tube.unit()));
        model.addAttribute("laboratory", TestList.nameOf(laboratories.all(), tube.laboratory()));
        model.addAttribute("mayEnter", scope.may(Permission.ENTER_RESULTS));
        return "testing/tube";
    }

    /** The first result, or the correction of one, which needs a reason. */
    @PostMapping("/result")
    @PreAuthorize("hasAuthority('ENTER_RESULTS')")
    String result(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam TestResult result,
            @RequestParam(defaultValue = "") String ct,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String reason) {
        var tube = queries.open(scope, new SpecimenId(id));
        var value = ResultWords.ct(ct).orElseThrow(TestingRule.CT_OUT_OF_RANGE::broken);
        var now = clock.instant();
        var when = at.isBlank()
                ? now
                : ResultWords.time(at, Vietnam.dayOf(now)).orElseThrow(TestingRule.RESULT_UNREADABLE::broken);
        var said = new NewResult(tube.barcode(), tube.laboratory(), result, value.orElse(null), when, Via.HAND, null);
        if (!reason.isBlank()) {
            results.correct(scope, said, reason);
        } else {
            var rule = results.takeAndSetAside(scope, java.util.List.of(said))
                    .get(0)
                    .rule();
            if (rule != null) {
                throw rule.broken(tube.barcode());
            }
        }
        return "redirect:/testing/tubes/" + id;
    }

    @PostMapping("/refuse")
    @PreAuthorize("hasAuthority('ENTER_RESULTS')")
    String refuse(Scope scope, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        transport.refuse(scope, queries.open(scope, new SpecimenId(id)).barcode(), reason);
        return "redirect:/testing/tubes/" + id;
    }
}
