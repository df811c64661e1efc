package vn.vungxanh.territory.frontier.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import vn.vungxanh.territory.frontier.Forces;
import vn.vungxanh.territory.frontier.MemberId;
import vn.vungxanh.territory.frontier.NewMember;
import vn.vungxanh.territory.frontier.PostId;
import vn.vungxanh.territory.frontier.Roster;
import vn.vungxanh.territory.frontier.Service;
import vn.vungxanh.territory.frontier.Shift;

/** Who belongs to a post and who stands there on which day. */
@Controller
@RequestMapping("/frontier/posts/{id}")
@PreAuthorize("hasAnyAuthority('EDIT_POSTS', 'GUARD_BORDER')")
class RosterController {

    private final Forces forces;
    private final Roster roster;
    private final PostPages pages;
    private final Questions questions;

    RosterController(Forces forces, Roster roster, PostPages pages, Questions questions) {
        this.forces = forces;
        this.roster = roster;
        this.pages = pages;
        this.questions = questions;
    }

    @PostMapping("/members")
    ModelAndView assign(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var service = typed.choice("service", Service.class, Service.BORDER_GUARD);
        var from = typed.day("from", questions.today());
        var members = new ArrayList<NewMember>();
        typed.of("names")
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> members.add(new NewMember(name, service, null, null)));
        if (members.isEmpty()) {
            typed.problem("names");
        }
        return pages.done(
                scope, new PostId(id), typed, model, () -> forces.assign(scope, new PostId(id), members, from));
    }

    @PostMapping("/count")
    ModelAndView count(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var from = typed.day("from", questions.today());
        Map<Service, Integer> people = new EnumMap<>(Service.class);
        for (var service : Service.values()) {
            if (typed.given(service.name()) != null) {
                people.put(service, typed.number(service.name(), 0));
            }
        }
        return pages.done(scope, new PostId(id), typed, model, () -> forces.count(scope, new PostId(id), people, from));
    }

    @PostMapping("/members/{member}/leave")
    ModelAndView relieve(
            Scope scope,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @RequestParam MultiValueMap<String, String> words,
            Model model) {
        var typed = Questions.typed(words);
        var lastDay = typed.day("lastDay", questions.today());
        return pages.done(
                scope,
                new PostId(id),
                typed,
                model,
                () -> forces.relieve(scope, new PostId(id), new MemberId(member), lastDay));
    }

    @PostMapping("/roster")
    ModelAndView plan(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var day = typed.day("day", questions.today());
        var shift = typed.choice("shift", Shift.class, Shift.ALL_DAY);
        var unnamed = typed.number("unnamed", 0);
        var members = new ArrayList<MemberId>();
        for (var each : words.getOrDefault("member", List.of())) {
            try {
                members.add(new MemberId(UUID.fromString(each)));
            } catch (IllegalArgumentException e) {
                typed.problem("member");
            }
        }
        return pages.done(
                scope,
                new PostId(id),
                typed,
                model,
                () -> roster.plan(scope, new PostId(id), day, shift, members, unnamed));
    }

    @PostMapping("/roster/repeat")
    ModelAndView repeat(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var day = typed.day("day", questions.today());
        return pages.done(scope, new PostId(id), typed, model, () -> roster.repeat(scope, new PostId(id), day));
    }
}
