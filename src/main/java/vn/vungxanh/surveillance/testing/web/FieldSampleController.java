package vn.vungxanh.surveillance.testing.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.surveillance.orders.OrderId;
import vn.vungxanh.surveillance.testing.TakesOrderedSample;
import vn.vungxanh.surveillance.testing.TestingRule;

/** The form of a sample for the field app. It names nobody: the orders come from the table that the app keeps sealed. */
@Controller
@RequestMapping("/field/sample")
@PreAuthorize("hasAuthority('TAKE_SAMPLES')")
class FieldSampleController {

    private final TakesOrderedSample takes;
    private final Clock clock;

    FieldSampleController(TakesOrderedSample takes, Clock clock) {
        this.takes = takes;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form() {
        return shown("", "", List.of());
    }

    /** Without the app's script it is sent at once. */
    @PostMapping
    ModelAndView post(
            Scope scope,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String barcode) {
        try {
            takes.take(scope, order(order), barcode, clock.instant());
            return new ModelAndView("redirect:/field/sample");
        } catch (RuleBroken broken) {
            var view = shown(order, barcode, List.of(broken));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
    }

    private static OrderId order(String text) {
        try {
            return new OrderId(UUID.fromString(text));
        } catch (IllegalArgumentException nobody) {
            throw TestingRule.PERSON_NOT_FOUND.broken();
        }
    }

    private static ModelAndView shown(String order, String barcode, List<RuleBroken> problems) {
        var view = new ModelAndView("testing/field_sample");
        view.addObject("order", order);
        view.addObject("barcode", barcode);
        view.addObject("problems", problems);
        return view;
    }
}
