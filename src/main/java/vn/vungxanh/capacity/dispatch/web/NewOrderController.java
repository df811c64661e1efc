package vn.vungxanh.capacity.dispatch.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.capacity.dispatch.Orders;
import vn.vungxanh.capacity.dispatch.RequestId;
import vn.vungxanh.capacity.dispatch.Requests;
import vn.vungxanh.capacity.workforce.Fleet;
import vn.vungxanh.capacity.workforce.MemberFilter;
import vn.vungxanh.capacity.workforce.Members;
import vn.vungxanh.capacity.workforce.StaffLine;
import vn.vungxanh.capacity.workforce.Team;
import vn.vungxanh.capacity.workforce.TeamKind;
import vn.vungxanh.capacity.workforce.Teams;
import vn.vungxanh.capacity.workforce.Vehicle;
import vn.vungxanh.capacity.workforce.WorkforceQueries;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.platform.shell.FormWords;

/** A new order: who can leave now, and where they are to go. */
@Controller
@RequestMapping("/dispatch/orders/new")
@PreAuthorize("hasAuthority('EDIT_WORKFORCE')")
class NewOrderController {

    private static final int MOST_LINES = 60;

    private final Orders orders;
    private final Requests requests;
    private final WorkforceQueries workforce;
    private final Teams teams;
    private final Members members;
    private final Fleet fleet;
    private final Questions questions;

    NewOrderController(
            Orders orders,
            Requests requests,
            WorkforceQueries workforce,
            Teams teams,
            Members members,
            Fleet fleet,
            Questions questions) {
        this.orders = orders;
        this.requests = requests;
        this.workforce = workforce;
        this.teams = teams;
        this.members = members;
        this.fleet = fleet;
        this.questions = questions;
    }

    @GetMapping
    String blank(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        return form(scope, words, Questions.nothing(), model);
    }

    @PostMapping
    ModelAndView send(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var to = typed.given("to") == null ? null : questions.unit(scope, typed, "to");
        var wanted = OrderForm.order(typed, words, to, questions.now());
        return questions.done(
                typed,
                model,
                () -> "/dispatch/orders/" + orders.send(scope, wanted),
                again -> form(scope, words, again, model));
    }

    private String form(Scope scope, MultiValueMap<String, String> words, FormWords typed, Model model) {
        var from = words.getFirst("unit");
        Map<String, String> place = from == null ? Map.of() : Map.of("unit", from);
        var question = questions.of(scope, place);
        Instant now = question.asOf();
        questions.fill(scope, question, place, typed, model);
        var request = words.getFirst("request");
        model.addAttribute(
                "request",
                request == null || !request.matches("[0-9a-f-]{36}")
                        ? null
                        : requests.open(scope, new RequestId(java.util.UUID.fromString(request))));
        model.addAttribute("words", words);
        model.addAttribute(
                "teams",
                teams.list(scope, question.unit(), now).stream()
                        .filter(Team::canGo)
                        .sorted(Comparator.comparing(team -> team.facts().kind() == TeamKind.COMMUNITY))
                        .toList());
        model.addAttribute(
                "vehicles",
                fleet.list(scope, question.unit(), now).stream()
                        .filter(Vehicle::canGo)
                        .toList());
        model.addAttribute("lines", lines(workforce.lines(scope, question.unit(), now)));
        model.addAttribute(
                "members",
                members.list(
                                scope,
                                new MemberFilter(question.unit(), now, null, null, null, Boolean.FALSE),
                                1,
                                MOST_LINES)
                        .items());
        return "dispatch/new_order";
    }

    private static List<StaffLine> lines(List<StaffLine> all) {
        return all.stream()
                .filter(line -> line.available() > 0)
                .sorted(Comparator.comparingInt(StaffLine::available).reversed())
                .limit(MOST_LINES)
                .toList();
    }
}
