package vn.vungxanh.care.isolation.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.care.isolation.IsolationOrders;
import vn.vungxanh.care.isolation.IsolationRule;
import vn.vungxanh.care.isolation.NewIsolation;
import vn.vungxanh.care.isolation.Regulations;
import vn.vungxanh.care.isolation.RuleChoice;
import vn.vungxanh.care.isolation.RuleFacts;
import vn.vungxanh.care.isolation.Subject;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.surveillance.cases.Disease;

/** An order for somebody by hand. */
@Controller
@RequestMapping("/isolation/orders")
class OrderFormController {

    private final IsolationOrders orders;
    private final PeopleQueries people;
    private final Regulations regulations;
    private final Units units;
    private final Clock clock;

    OrderFormController(
            IsolationOrders orders, PeopleQueries people, Regulations regulations, Units units, Clock clock) {
        this.orders = orders;
        this.people = people;
        this.regulations = regulations;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('ORDER_ISOLATION')")
    String fresh(Scope scope, @RequestParam Map<String, String> given, Model model) {
        return form(scope, given, null, model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('ORDER_ISOLATION')")
    ModelAndView propose(Scope scope, @RequestParam Map<String, String> given, Model model) {
        try {
            return new ModelAndView("redirect:/isolation/orders/" + orders.propose(scope, wanted(scope, given)));
        } catch (RuleBroken broken) {
            return new ModelAndView(form(scope, given, broken, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private NewIsolation wanted(Scope scope, Map<String, String> given) {
        var person = person(scope, given);
        var exposed = given.getOrDefault("exposedOn", "");
        var days = given.getOrDefault("days", "").strip();
        IsolationRule.DAYS_OUT_OF_RANGE.brokenIf(!days.matches("\\d{0,2}"));
        var reason = given.getOrDefault("reason", "");
        return NewIsolation.of(
                        person.id(),
                        person.residence(),
                        subject(given),
                        exposed.isBlank() ? null : OrderListController.day(exposed))
                .knowing(RuleFacts.ofImmune(given.containsKey("immune")))
                .deciding(days.isEmpty() ? null : new NewIsolation.Override(Integer.valueOf(days), null, reason));
    }

    private String form(Scope scope, Map<String, String> given, @Nullable RuleBroken problem, Model model) {
        var person = person(scope, given);
        var today = Vietnam.dayOf(clock.instant());
        model.addAttribute("person", person);
        model.addAttribute("residence", units.fullName(person.residence()));
        model.addAttribute("words", given);
        model.addAttribute("problem", problem);
        var rules = new LinkedHashMap<Subject, RuleChoice>();
        for (var subject : Subject.values()) {
            regulations
                    .choose(
                            Disease.COVID_19,
                            subject,
                            RuleFacts.ofImmune(given.containsKey("immune")),
                            person.residence(),
                            today)
                    .ifPresent(choice -> rules.put(subject, choice));
        }
        model.addAttribute("rules", rules);
        return "isolation/order_form";
    }

    private Person person(Scope scope, Map<String, String> given) {
        var id = given.getOrDefault("person", "");
        if (!id.matches("[0-9a-fA-F-]{36}")) {
            throw new NotFound("person");
        }
        return people.find(scope, new PersonId(UUID.fromString(id))).orElseThrow(() -> new NotFound("person"));
    }

    private static Subject subject(Map<String, String> given) {
        var subject = new AddressWords(given, IsolationRule.UNREADABLE_FILTER).choice("subject", Subject.class);
        return subject == null ? Subject.F1 : subject;
    }
}
