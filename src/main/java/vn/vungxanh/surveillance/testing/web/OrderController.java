package vn.vungxanh.surveillance.testing.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.testing.Diseases;
import vn.vungxanh.surveillance.testing.NewOrder;
import vn.vungxanh.surveillance.testing.OrderId;
import vn.vungxanh.surveillance.testing.Purpose;
import vn.vungxanh.surveillance.testing.TestOrders;
import vn.vungxanh.surveillance.testing.TestingRule;

/** Samples that are due, and the order for a place. */
@Controller
@RequestMapping("/testing/orders")
class OrderController {

    private static final int LINES = 50;

    private final TestOrders orders;
    private final SessionForms forms;
    private final Filters filters;
    private final Units units;
    private final Clock clock;

    OrderController(TestOrders orders, SessionForms forms, Filters filters, Units units, Clock clock) {
        this.orders = orders;
        this.forms = forms;
        this.filters = filters;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    String list(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var now = clock.instant();
        var unit = filters.unit(scope, words, now);
        var until = Filters.day(words, "until");
        var due = orders.due(scope, unit, until == null ? Vietnam.dayOf(now) : until, Math.max(1, page), LINES);
        var places = new HashMap<String, String>();
        due.items()
                .forEach(each -> places.computeIfAbsent(
                        each.unit().toString(), id -> units.get(each.unit()).name()));
        model.addAttribute("due", due);
        model.addAttribute("places", places);
        model.addAttribute("until", until == null ? Vietnam.dayOf(now) : until);
        model.addAttribute("today", Vietnam.dayOf(now));
        model.addAttribute("unitName", units.get(unit).name());
        model.addAttribute("unitCode", units.get(unit).code());
        model.addAttribute("mayOrder", scope.may(Permission.TAKE_SAMPLES));
        return "testing/orders";
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('TAKE_SAMPLES')")
    String form(Scope scope, Model model) {
        var words = forms.fresh(scope, Map.of());
        words.put("dueOn", Vietnam.dayOf(clock.instant()).toString());
        return show(scope, words, List.of(), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('TAKE_SAMPLES')")
    ModelAndView order(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var problems = forms.problems(scope, words);
        if (problems.isEmpty()) {
            try {
                orders.order(scope, read(scope, words));
                return new ModelAndView("redirect:/testing/orders");
            } catch (RuleBroken broken) {
                problems.add(broken.rule().messageKey());
            }
        }
        return new ModelAndView(show(scope, words, problems, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/cancel")
    @PreAuthorize("hasAuthority('TAKE_SAMPLES')")
    String cancel(Scope scope, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        orders.cancel(scope, new OrderId(id), reason);
        return "redirect:/testing/orders";
    }

    private String show(Scope scope, Map<String, String> words, List<String> problems, Model model) {
        forms.show(scope, words, model);
        model.addAttribute("problems", problems);
        return "testing/order_form";
    }

    private NewOrder read(Scope scope, Map<String, String> words) {
        var day = Filters.day(words, "dueOn");
        TestingRule.ORDER_INCOMPLETE.brokenIf(day == null);
        var planned = words.getOrDefault("planned", "").replaceAll("[.\\s]", "");
        TestingRule.ORDER_INCOMPLETE.brokenIf(!planned.matches("\\d{0,7}"));
        var purpose = Filters.choice(words, "purpose", Purpose.class);
        var kind = Filters.choice(words, "kind", TestKind.class);
        var note = words.getOrDefault("note", "").strip();
        return new NewOrder(
                forms.unit(scope, words).orElseThrow(),
                null,
                words.getOrDefault("place", "").strip(),
                planned.isEmpty() ? null : Integer.valueOf(planned),
                purpose == null ? Purpose.OTHER : purpose,
                kind == null ? TestKind.PCR_SCREENING : kind,
                Diseases.COVID_19,
                Integer.parseInt(words.getOrDefault("poolSize", "1").strip()),
                java.util.Objects.requireNonNull(day),
                note.isEmpty() ? null : note,
                null);
    }
}
