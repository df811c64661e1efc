package vn.vungxanh.capacity.workforce.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.capacity.workforce.MemberFilter;
import vn.vungxanh.capacity.workforce.MemberId;
import vn.vungxanh.capacity.workforce.Members;
import vn.vungxanh.capacity.workforce.NewTeam;
import vn.vungxanh.capacity.workforce.Readiness;
import vn.vungxanh.capacity.workforce.Service;
import vn.vungxanh.capacity.workforce.Skill;
import vn.vungxanh.capacity.workforce.Strength;
import vn.vungxanh.capacity.workforce.TeamId;
import vn.vungxanh.capacity.workforce.TeamKind;
import vn.vungxanh.capacity.workforce.Teams;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.shell.FormWords;

/** The board of teams, and one team with its people. */
@Controller
@RequestMapping("/workforce/teams")
class TeamController {

    private static final String HERE = "/workforce/teams";
    private static final int MOST_MEMBERS = 500;

    private final Teams teams;
    private final Members members;
    private final Questions questions;

    TeamController(Teams teams, Members members, Questions questions) {
        this.teams = teams;
        this.members = members;
        this.questions = questions;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String board(Scope scope, @RequestParam Map<String, String> words, Model model) {
        return show(scope, words, Questions.nothing(), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT_WORKFORCE')")
    ModelAndView add(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var wanted = team(typed, questions.unit(scope, typed));
        return questions.done(
                typed,
                model,
                () -> HERE + "/" + teams.add(scope, wanted),
                again -> show(scope, Map.of(), again, model));
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String open(Scope scope, @PathVariable UUID id, Model model) {
        return one(scope, id, Questions.nothing(), model);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}")
    @PreAuthorize("hasAuthority('EDIT_WORKFORCE')")
    ModelAndView change(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var version = typed.number("version", 0);
        var wanted = team(typed, scope.home());
        return done(scope, id, typed, model, () -> teams.change(scope, new TeamId(id), version, wanted));
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/members")
    @PreAuthorize("hasAuthority('EDIT_WORKFORCE')")
    ModelAndView man(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var version = typed.number("version", 0);
        var chosen = new ArrayList<MemberId>();
        for (var each : words.getOrDefault("member", List.of())) {
            try {
                chosen.add(new MemberId(UUID.fromString(each)));
            } catch (IllegalArgumentException e) {
                typed.problem("member");
            }
        }
        var leader = typed.id("leader");
        return done(
                scope,
                id,
                typed,
                model,
                () -> teams.man(scope, new TeamId(id), version, chosen, leader == null ? null : new MemberId(leader)));
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/dissolve")
    @PreAuthorize("hasAuthority('EDIT_WORKFORCE')")
    ModelAndView dissolve(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var version = typed.number("version", 0);
        var lastDay = typed.day("lastDay", questions.today());
        return done(scope, id, typed, model, () -> teams.dissolve(scope, new TeamId(id), version, lastDay));
    }

    private ModelAndView done(Scope scope, UUID id, FormWords typed, Model model, Runnable deed) {
        return questions.done(
                typed,
                model,
                () -> {
                    deed.run();
                    return HERE + "/" + id;
                },
                again -> one(scope, id, again, model));
    }

    private NewTeam team(FormWords typed, UnitId unit) {
        return new NewTeam(
                unit,
                typed.of("organisation"),
                typed.of("name"),
                typed.choice("kind", TeamKind.class, TeamKind.RAPID_RESPONSE),
                typed.choice("readiness", Readiness.class, Readiness.READY),
                typed.number("withinHours"),
                typed.given("phone"),
                typed.day("from", questions.today()),
                strengths(typed));
    }

    /** So many of each skill, of one service; empty fields say nobody. */
    private static List<Strength> strengths(FormWords typed) {
        var service = typed.choice("service", Service.class, Service.HEALTH);
        var strengths = new ArrayList<Strength>();
        for (var skill : Skill.values()) {
            @Nullable Integer people = typed.number("people." + skill.name());
            if (people != null && people != 0) {
                strengths.add(new Strength(service, skill, people));
            }
        }
        return strengths;
    }

    private String one(Scope scope, UUID id, FormWords typed, Model model) {
        var question = questions.of(scope, Map.of());
        var team = teams.open(scope, new TeamId(id));
        var names = scope.may(Permission.EDIT_WORKFORCE);
        questions.fill(scope, question, Map.of(), typed, model);
        model.addAttribute("team", team);
        model.addAttribute("members", names ? members.ofTeam(scope, team.id()) : List.of());
        model.addAttribute(
                "candidates",
                names && team.away() == null && team.to() == null
                        ? members
                                .list(scope, MemberFilter.all(team.facts().unit(), question.asOf()), 1, MOST_MEMBERS)
                                .items()
                                .stream()
                                .filter(each ->
                                        each.facts().unit().equals(team.facts().unit()))
                                .toList()
                        : List.of());
        return "workforce/team";
    }

    private String show(Scope scope, Map<String, String> words, FormWords typed, Model model) {
        var question = questions.of(scope, words);
        var read = questions.words(words);
        var kind = read.choice("kind", TeamKind.class);
        var ready = "true".equals(read.text("ready"));
        var all = teams.list(scope, question.unit(), question.asOf());
        questions.fill(scope, question, words, typed, model);
        model.addAttribute("all", all);
        model.addAttribute("kind", kind);
        model.addAttribute("ready", ready);
        model.addAttribute(
                "teams",
                all.stream()
                        .filter(each -> kind == null || each.facts().kind() == kind)
                        .filter(each -> !ready || each.canGo())
                        .toList());
        return "workforce/teams";
    }
}
