package vn.vungxanh.care.isolation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
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
import vn.vungxanh.care.isolation.IsolationBoard;
import vn.vungxanh.care.isolation.IsolationId;
import vn.vungxanh.care.isolation.IsolationOrder;
import vn.vungxanh.care.isolation.IsolationOrders;
import vn.vungxanh.care.isolation.NewIsolation;
import vn.vungxanh.care.isolation.Regulations;
import vn.vungxanh.care.isolation.RuleFacts;
import vn.vungxanh.care.isolation.StayAddress;
import vn.vungxanh.care.isolation.Subject;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.surveillance.cases.Disease;

/** Lists of orders, many decided under one document, and an order for somebody by hand. */
@Controller
@RequestMapping("/isolation/orders")
class OrderListController {

    private static final int LINES = 100;

    private final IsolationBoard board;
    private final IsolationOrders orders;
    private final PeopleQueries people;
    private final StayAddress addresses;
    private final IsolationWords words;
    private final Regulations regulations;
    private final Units units;
    private final Clock clock;

    OrderListController(
            IsolationBoard board,
            IsolationOrders orders,
            PeopleQueries people,
            StayAddress addresses,
            IsolationWords words,
            Regulations regulations,
            Units units,
            Clock clock) {
        this.board = board;
        this.orders = orders;
        this.people = people;
        this.addresses = addresses;
        this.words = words;
        this.regulations = regulations;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    String list(
            Scope scope,
            @RequestParam Map<String, String> given,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        show(scope, given, Math.max(1, page), List.of(), null, model);
        return "isolation/orders";
    }

    @PostMapping("/issue")
    @PreAuthorize("hasAuthority('ORDER_ISOLATION')")
    ModelAndView issue(
            Scope scope,
            @RequestParam(name = "order", defaultValue = "") List<UUID> chosen,
            @RequestParam Map<String, String> given,
            Model model) {
        return bulk(
                scope,
                chosen,
                given,
                model,
                ids -> orders.issue(scope, ids, given.getOrDefault("number", ""), day(given.getOrDefault("date", ""))));
    }

    @PostMapping("/cancel")
    @PreAuthorize("hasAuthority('ORDER_ISOLATION')")
    ModelAndView cancel(
            Scope scope,
            @RequestParam(name = "order", defaultValue = "") List<UUID> chosen,
            @RequestParam Map<String, String> given,
            Model model) {
        return bulk(scope, chosen, given, model, ids -> {
            vn.vungxanh.care.isolation.IsolationRule.NOTHING_CHOSEN.brokenIf(ids.isEmpty());
            orders.cancel(scope, ids, given.getOrDefault("reason", ""));
        });
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
        vn.vungxanh.care.isolation.IsolationRule.DAYS_OUT_OF_RANGE.brokenIf(!days.matches("\\d{0,2}"));
        var reason = given.getOrDefault("reason", "");
        return NewIsolation.of(person.id(), person.residence(), subject(given), exposed.isBlank() ? null : day(exposed))
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
        var rules = new LinkedHashMap<Subject, vn.vungxanh.care.isolation.RuleChoice>();
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

    private vn.vungxanh.foundation.people.Person person(Scope scope, Map<String, String> given) {
        var id = given.getOrDefault("person", "");
        if (!id.matches("[0-9a-fA-F-]{36}")) {
            throw new NotFound("person");
        }
        return people.find(scope, new PersonId(UUID.fromString(id))).orElseThrow(() -> new NotFound("person"));
    }

    private static Subject subject(Map<String, String> given) {
        var subject = new AddressWords(given, vn.vungxanh.care.isolation.IsolationRule.UNREADABLE_FILTER)
                .choice("subject", Subject.class);
        return subject == null ? Subject.F1 : subject;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (java.time.format.DateTimeParseException e) {
            throw vn.vungxanh.care.isolation.IsolationRule.UNREADABLE_FILTER.broken("date", text);
        }
    }

    private ModelAndView bulk(
            Scope scope,
            List<UUID> chosen,
            Map<String, String> given,
            Model model,
            java.util.function.Consumer<List<IsolationId>> work) {
        try {
            work.accept(chosen.stream().map(IsolationId::new).toList());
            return new ModelAndView("redirect:" + addresses.of(words.orders(scope, given)));
        } catch (RuleBroken broken) {
            show(scope, given, 1, chosen, broken, model);
            return new ModelAndView("isolation/orders", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private void show(
            Scope scope,
            Map<String, String> given,
            int page,
            List<UUID> chosen,
            @Nullable RuleBroken problem,
            Model model) {
        var filter = words.orders(scope, given);
        var lines = board.orders(scope, filter, page, LINES);
        model.addAttribute(
                "list",
                new OrderList(
                        filter,
                        addresses.words(filter),
                        lines,
                        words.names(
                                lines.items().stream().map(IsolationOrder::unit).toList()),
                        units.get(filter.unit()).name(),
                        Vietnam.dayOf(clock.instant()),
                        chosen.stream().map(UUID::toString).toList(),
                        scope.may(Permission.ORDER_ISOLATION),
                        problem,
                        given));
    }
}
