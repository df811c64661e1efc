package vn.vungxanh.territory.zones.web;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.territory.zones.Lifting;
import vn.vungxanh.territory.zones.Supplies;
import vn.vungxanh.territory.zones.ZoneId;
import vn.vungxanh.territory.zones.Zones;

/** What is done on the page of a zone: lift, turn down, note a notice or supplies. */
@Controller
@RequestMapping("/zones/{id:[0-9a-f-]{36}}")
@PreAuthorize("hasAuthority('DECLARE_ZONES')")
class DeedController {

    private final Zones zones;
    private final Supplies supplies;
    private final ZoneForms forms;
    private final LegalDocuments documents;
    private final ZonePages pages;

    DeedController(Zones zones, Supplies supplies, ZoneForms forms, LegalDocuments documents, ZonePages pages) {
        this.zones = zones;
        this.supplies = supplies;
        this.forms = forms;
        this.documents = documents;
        this.pages = pages;
    }

    @PostMapping("/lift")
    ModelAndView lift(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        return done(scope, id, "lift", new Typed(words), model, typed -> {
            var zone = forms.zone(scope, new ZoneId(id));
            var wanted = new Lifting(
                    typed.instant("liftAt"), documents.read(scope, zone.unit(), typed), typed.orNull("reason"));
            var version = typed.numberNeeded("version");
            if (typed.problems().isEmpty()) {
                zones.lift(scope, zone.id(), version, wanted);
            }
        });
    }

    @PostMapping("/reject")
    ModelAndView reject(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        return done(
                scope,
                id,
                "reject",
                new Typed(words),
                model,
                typed -> zones.reject(scope, new ZoneId(id), typed.numberNeeded("version"), typed.of("reason")));
    }

    @PostMapping("/notice")
    ModelAndView notified(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        return done(scope, id, "notice", new Typed(words), model, typed -> {
            var at = typed.instant("noticeAt");
            if (typed.problems().isEmpty()) {
                zones.notified(scope, new ZoneId(id), at, typed.of("to"));
            }
        });
    }

    @PostMapping("/supplies")
    ModelAndView supplies(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        return done(scope, id, "supplies", new Typed(words), model, typed -> {
            var amount = typed.decimal("amount");
            if (typed.problems().isEmpty()) {
                supplies.note(
                        scope,
                        new ZoneId(id),
                        typed.of("item"),
                        typed.of("countedIn"),
                        "delivered".equals(typed.of("what")),
                        amount == null ? BigDecimal.ZERO : amount,
                        typed.orNull("note"));
            }
        });
    }

    private ModelAndView done(Scope scope, UUID id, String part, Typed typed, Model model, Consumer<Typed> deed) {
        try {
            deed.accept(typed);
        } catch (RuleBroken broken) {
            typed.problems().add(Problem.of(broken));
        }
        if (typed.problems().isEmpty()) {
            return new ModelAndView("redirect:/zones/" + id + "#" + part);
        }
        var view = pages.zone(scope, new ZoneId(id), typed.problems(), typed, model);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
