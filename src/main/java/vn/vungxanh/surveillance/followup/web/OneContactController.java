package vn.vungxanh.surveillance.followup.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
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
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.followup.DurationRules;
import vn.vungxanh.surveillance.followup.FollowFilter;
import vn.vungxanh.surveillance.followup.FollowedId;
import vn.vungxanh.surveillance.followup.FollowupFacts;
import vn.vungxanh.surveillance.followup.FollowupManagement;
import vn.vungxanh.surveillance.followup.FollowupQueries;
import vn.vungxanh.surveillance.followup.FollowupRule;
import vn.vungxanh.surveillance.followup.Handover;
import vn.vungxanh.surveillance.followup.Isolation;
import vn.vungxanh.surveillance.followup.SampleResult;

/** The page of one contact: days, calls, what is known, and what is decided. */
@Controller
@RequestMapping("/followup/contacts/{id}")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class OneContactController {

    private final FollowupQueries followups;
    private final FollowupManagement management;
    private final Handover handover;
    private final DurationRules rules;
    private final WorkLists lists;
    private final Units units;
    private final Clock clock;

    OneContactController(
            FollowupQueries followups,
            FollowupManagement management,
            Handover handover,
            DurationRules rules,
            WorkLists lists,
            Units units,
            Clock clock) {
        this.followups = followups;
        this.management = management;
        this.handover = handover;
        this.rules = rules;
        this.lists = lists;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView open(Scope scope, @PathVariable UUID id) {
        return page(scope, new FollowedId(id), List.of(), Map.of());
    }

    /** One form a deed; a refusal shows the page again with everything that was typed. */
    @PostMapping("/{deed:lose|find|reopen|assign|move|rule|facts}")
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    ModelAndView change(
            Scope scope, @PathVariable UUID id, @PathVariable String deed, @RequestParam Map<String, String> words) {
        var contact = new FollowedId(id);
        try {
            deedOf(scope, deed, words).accept(contact);
        } catch (RuleBroken broken) {
            var typed = new HashMap<>(words);
            typed.put("deed", deed);
            return page(scope, contact, List.of(Problem.of(broken)), typed);
        } catch (StaleVersion stale) {
            var typed = new HashMap<>(words);
            typed.put("deed", deed);
            typed.remove("version");
            var view = page(scope, contact, List.of(new Problem("followup.stale")), typed);
            view.setStatus(HttpStatus.CONFLICT);
            return view;
        }
        return new ModelAndView(
                "redirect:" + ("move".equals(deed) ? "/followup/contacts" : "/followup/contacts/" + id));
    }

    private Consumer<FollowedId> deedOf(Scope scope, String deed, Map<String, String> words) {
        var reason = words.getOrDefault("reason", "");
        return switch (deed) {
            case "lose" -> contact -> management.lose(scope, contact, reason);
            case "find" -> contact -> management.find(scope, contact, reason.isBlank() ? null : reason.strip());
            case "reopen" -> contact -> management.reopen(scope, contact, reason);
            case "assign" -> contact -> handover.assign(scope, contact, tracer(words));
            case "move" -> contact -> handover.move(scope, contact, commune(words), reason);
            case "rule" -> contact -> management.follow(scope, contact, words.getOrDefault("rule", ""));
            default -> contact -> management.learn(scope, contact, version(words), facts(words));
        };
    }

    private ModelAndView page(Scope scope, FollowedId id, List<Problem> problems, Map<String, String> typed) {
        var file = followups.open(scope, id);
        var contact = file.contact();
        var filter = FollowFilter.one(scope.home(), id, clock.instant());
        var list = lists.read(scope, "/followup/contacts", filter, Map.of(), 1, 1);
        var model = new HashMap<String, Object>();
        model.put("file", file);
        model.put("list", list);
        model.put("line", list.lines().items().get(0));
        model.put("tracers", handover.tracersFor(scope, id));
        model.put("rules", rules.choices(contact.disease(), contact.level(), Vietnam.dayOf(contact.identifiedAt())));
        rules.find(contact.rule()).ifPresent(rule -> model.put("rule", rule));
        model.put("problems", problems);
        model.put("typed", new ContactForms(contact, typed));
        model.put("mayEdit", scope.may(Permission.EDIT_CASES));
        return new ModelAndView(
                "followup/contact", model, problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private FollowupFacts facts(Map<String, String> words) {
        return new FollowupFacts(
                instant(words, "sampledAt"),
                choice(SampleResult.class, words, "result"),
                instant(words, "resultAt"),
                instant(words, "isolatedAt"),
                choice(Isolation.class, words, "isolation"),
                FollowFilters.given(words, "isolatedWhere"));
    }

    private static int version(Map<String, String> words) {
        var text = words.getOrDefault("version", "");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static UUID tracer(Map<String, String> words) {
        try {
            return UUID.fromString(words.getOrDefault("tracer", ""));
        } catch (IllegalArgumentException e) {
            throw FollowupRule.NO_TRACER_THERE.broken();
        }
    }

    private UnitId commune(Map<String, String> words) {
        return units.resolve(words.getOrDefault("movedTo", ""), null, Vietnam.dayOf(clock.instant()))
                .unit()
                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                .orElseThrow(FollowupRule.UNKNOWN_COMMUNE::broken)
                .id();
    }

    private static @Nullable Instant instant(Map<String, String> words, String name) {
        var typed = FollowFilters.given(words, name);
        try {
            return typed == null ? null : Vietnam.instant(typed);
        } catch (DateTimeException e) {
            throw FollowFilters.unreadable(name, String.valueOf(typed));
        }
    }

    private static <E extends Enum<E>> @Nullable E choice(Class<E> kind, Map<String, String> words, String name) {
        var typed = FollowFilters.given(words, name);
        try {
            return typed == null ? null : Enum.valueOf(kind, typed);
        } catch (IllegalArgumentException e) {
            throw FollowFilters.unreadable(name, String.valueOf(typed));
        }
    }
}
