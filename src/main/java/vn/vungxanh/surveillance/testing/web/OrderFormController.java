package vn.vungxanh.surveillance.testing.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.Diseases;
import vn.vungxanh.surveillance.orders.NewOrder;
import vn.vungxanh.surveillance.orders.OrdersRule;
import vn.vungxanh.surveillance.orders.Purpose;
import vn.vungxanh.surveillance.orders.TestOrders;

/** The order for a place. */
@Controller
@RequestMapping("/testing/orders")
class OrderFormController {

    private final TestOrders orders;
    private final SessionForms forms;
    private final Clock clock;

    OrderFormController(TestOrders orders, SessionForms forms, Clock clock) {
        this.orders = orders;
        this.forms = forms;
        this.clock = clock;
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

    private String show(Scope scope, Map<String, String> words, List<String> problems, Model model) {
        forms.show(scope, words, model);
        model.addAttribute("problems", problems);
        return "testing/order_form";
    }

    private NewOrder read(Scope scope, Map<String, String> words) {
        var day = Filters.day(words, "dueOn");
        OrdersRule.INCOMPLETE.brokenIf(day == null);
        var planned = words.getOrDefault("planned", "").replaceAll("[.\\s]", "");
        OrdersRule.INCOMPLETE.brokenIf(!planned.matches("\\d{0,7}"));
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
                Objects.requireNonNull(day),
                note.isEmpty() ? null : note,
                null);
    }
}
