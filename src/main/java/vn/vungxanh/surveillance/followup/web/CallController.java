package vn.vungxanh.surveillance.followup.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.followup.Calls;
import vn.vungxanh.surveillance.followup.FollowFilter;
import vn.vungxanh.surveillance.followup.FollowedId;
import vn.vungxanh.surveillance.followup.FollowupQueries;

/** The list of today's calls, made for a telephone, and the form of one call. */
@Controller
@RequestMapping("/followup")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class CallController {

    private static final int LINES = 30;

    private final FollowupQueries followups;
    private final Calls calls;
    private final WorkLists lists;
    private final FollowFilters filters;
    private final Units units;
    private final Clock clock;

    CallController(
            FollowupQueries followups, Calls calls, WorkLists lists, FollowFilters filters, Units units, Clock clock) {
        this.followups = followups;
        this.calls = calls;
        this.lists = lists;
        this.filters = filters;
        this.units = units;
        this.clock = clock;
    }

    /** Mine, unless the address says whose. */
    @GetMapping("/calls")
    String list(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var asked = new HashMap<>(words);
        asked.putIfAbsent("tracer", "me");
        var filter = filters.read(scope, asked, FollowFilter.Show.DUE);
        var list = lists.read(scope, "/followup/calls", filter, asked, page, LINES);
        var forms = new HashMap<FollowedId, CallForm>();
        list.lines().items().forEach(line -> forms.put(line.id(), CallForm.empty(TimeOrderedId.next(clock))));
        model.addAttribute("list", list);
        model.addAttribute("forms", forms);
        model.addAttribute("saved", saved(words));
        model.addAttribute("mayCall", scope.may(Permission.EDIT_CASES));
        return "followup/calls";
    }

    @GetMapping("/contacts/{id}/call")
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    ModelAndView form(Scope scope, @PathVariable UUID id) {
        return form(scope, new FollowedId(id), CallForm.empty(TimeOrderedId.next(clock)), List.of());
    }

    @PostMapping("/calls")
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    ModelAndView record(Scope scope, @RequestParam Map<String, String> words) {
        var form = new CallForm(words);
        var problems = new ArrayList<Problem>();
        form.problems().forEach(key -> problems.add(new Problem(key)));
        var movedTo = commune(form.of("movedTo"));
        if (!form.of("movedTo").isEmpty() && movedTo == null) {
            problems.add(new Problem("followup.rule.UNKNOWN_COMMUNE"));
        }
        if (problems.isEmpty()) {
            var call = form.call(clock.instant(), movedTo);
            try {
                calls.record(scope, call);
                return new ModelAndView("redirect:" + back(form, call.outcome().name()));
            } catch (RuleBroken broken) {
                problems.add(Problem.of(broken));
            }
        }
        return form(scope, new FollowedId(contact(form)), form, problems);
    }

    private ModelAndView form(Scope scope, FollowedId id, CallForm form, List<Problem> problems) {
        var line = followups.line(scope, id);
        var filter = FollowFilter.one(scope.home(), id, clock.instant());
        var list = lists.read(scope, "/followup/calls", filter, Map.of(), 1, 1);
        var view = new ModelAndView(
                "followup/call", Map.of("list", list, "line", line, "form", form, "problems", problems));
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static UUID contact(CallForm form) {
        try {
            return UUID.fromString(form.of("contact"));
        } catch (IllegalArgumentException e) {
            throw FollowFilters.unreadable("contact", form.of("contact"));
        }
    }

    /** To the list that the form was on, never to another site. */
    private static String back(CallForm form, String outcome) {
        var to = form.of("back");
        var list = to.startsWith("/followup/") ? to : "/followup/calls";
        return list + (list.contains("?") ? "&" : "?") + "saved=" + outcome.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String saved(Map<String, String> words) {
        var word = words.getOrDefault("saved", "").toUpperCase(Locale.ROOT);
        return java.util.Arrays.stream(vn.vungxanh.surveillance.followup.CallOutcome.values())
                .map(Enum::name)
                .filter(word::equals)
                .findFirst()
                .orElse(null);
    }

    private @Nullable UnitId commune(String typed) {
        return typed.isEmpty()
                ? null
                : units.resolve(typed, null, Vietnam.dayOf(clock.instant()))
                        .unit()
                        .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                        .map(unit -> unit.id())
                        .orElse(null);
    }
}
