package vn.vungxanh.capacity.workforce.web;

import java.util.Map;
import java.util.UUID;
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
import vn.vungxanh.capacity.workforce.NewMember;
import vn.vungxanh.capacity.workforce.Service;
import vn.vungxanh.capacity.workforce.Skill;
import vn.vungxanh.capacity.workforce.Standing;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.shell.FormWords;

/** Staff by name, for those who keep the register. */
@Controller
@RequestMapping("/workforce/members")
@PreAuthorize("hasAuthority('EDIT_WORKFORCE')")
class MemberController {

    private static final int LINES = 50;
    private static final int LONGEST = 100;
    private static final String HERE = "/workforce/members";

    private final Members members;
    private final Questions questions;

    MemberController(Members members, Questions questions) {
        this.members = members;
        this.questions = questions;
    }

    @GetMapping
    String list(Scope scope, @RequestParam Map<String, String> words, Model model) {
        return show(scope, words, Questions.nothing(), model);
    }

    @PostMapping
    ModelAndView enlist(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var wanted = member(typed, questions.unit(scope, typed));
        return questions.done(
                typed,
                model,
                () -> HERE + "/" + members.enlist(scope, wanted),
                again -> show(scope, Map.of(), again, model));
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String open(Scope scope, @PathVariable UUID id, Model model) {
        return one(scope, id, Questions.nothing(), model);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}")
    ModelAndView change(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var version = typed.number("version", 0);
        var wanted = member(typed, scope.home());
        return questions.done(
                typed,
                model,
                () -> {
                    members.change(scope, new MemberId(id), version, wanted);
                    return HERE + "/" + id;
                },
                again -> one(scope, id, again, model));
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/leave")
    ModelAndView leave(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = Questions.typed(words);
        var version = typed.number("version", 0);
        var lastDay = typed.day("lastDay", questions.today());
        return questions.done(
                typed,
                model,
                () -> {
                    members.leave(scope, new MemberId(id), version, lastDay);
                    return HERE;
                },
                again -> one(scope, id, again, model));
    }

    private NewMember member(FormWords typed, UnitId unit) {
        return new NewMember(
                unit,
                typed.of("organisation"),
                typed.of("name"),
                typed.choice("service", Service.class, Service.HEALTH),
                typed.choice("skill", Skill.class, Skill.NURSE),
                typed.choice("standing", Standing.class, Standing.ACTIVE),
                typed.given("phone"),
                typed.given("reference"),
                typed.day("from", questions.today()));
    }

    private String one(Scope scope, UUID id, FormWords typed, Model model) {
        questions.fill(scope, questions.of(scope, Map.of()), Map.of(), typed, model);
        model.addAttribute("member", members.open(scope, new MemberId(id)));
        return "workforce/member";
    }

    private String show(Scope scope, Map<String, String> words, FormWords typed, Model model) {
        var question = questions.of(scope, words);
        var read = questions.words(words);
        var away = read.text("away");
        var filter = new MemberFilter(
                question.unit(),
                question.asOf(),
                read.typed("q", LONGEST),
                read.choice("skill", Skill.class),
                read.choice("standing", Standing.class),
                away == null ? null : (Boolean) "true".equals(away));
        var asked = read.read("page", Integer::valueOf);
        var page = Math.max(1, asked == null ? 1 : asked);
        questions.fill(scope, question, words, typed, model);
        model.addAttribute("filter", filter);
        model.addAttribute("members", members.list(scope, filter, page, LINES));
        return "workforce/members";
    }
}
