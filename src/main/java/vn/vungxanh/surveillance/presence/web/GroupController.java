package vn.vungxanh.surveillance.presence.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.presence.GroupId;
import vn.vungxanh.surveillance.presence.GroupKind;
import vn.vungxanh.surveillance.presence.Groups;
import vn.vungxanh.surveillance.presence.Membership;
import vn.vungxanh.surveillance.presence.NewGroup;

/** Groups of people who are together by what they are, and their members. */
@Controller
@RequestMapping("/presence/groups")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class GroupController {

    private static final int LINES = 50;
    private static final int CANDIDATES = 10;

    private final Groups groups;
    private final PeopleQueries people;
    private final Communes communes;
    private final java.time.Clock clock;

    GroupController(Groups groups, PeopleQueries people, Communes communes, java.time.Clock clock) {
        this.groups = groups;
        this.people = people;
        this.communes = communes;
        this.clock = clock;
    }

    @GetMapping
    String list(
            Scope scope,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        show(scope, q, kind, page, model);
        model.addAttribute("problem", "");
        return "presence/groups";
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    ModelAndView form(Scope scope, @RequestParam Map<String, String> words, Model model) {
        try {
            var group = groups.form(
                    scope,
                    new NewGroup(
                            GroupApi.kind(words.get("kind")),
                            words.getOrDefault("name", ""),
                            null,
                            communes.typed(scope, words.getOrDefault("unit", ""))));
            return new ModelAndView("redirect:/presence/groups/" + group.id());
        } catch (RuleBroken broken) {
            show(scope, "", "", 1, model);
            model.addAttribute("problem", broken.rule().messageKey());
            return new ModelAndView("presence/groups", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/{id}")
    String one(Scope scope, @PathVariable UUID id, @RequestParam(defaultValue = "") String q, Model model) {
        show(scope, id, q, model);
        model.addAttribute("problem", "");
        return "presence/group";
    }

    @PostMapping("/{id}/members")
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    ModelAndView enrol(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words, Model model) {
        try {
            var from = Typed.day(words.get("from"));
            groups.enrol(
                    scope,
                    new GroupId(id),
                    List.of(new Membership(
                            Received.uuid(
                                    words.get("person"), vn.vungxanh.surveillance.presence.PresenceRule.UNKNOWN_PERSON),
                            from == null ? Vietnam.dayOf(clock.instant()) : from,
                            Typed.day(words.get("to")))));
            return new ModelAndView("redirect:/presence/groups/" + id);
        } catch (RuleBroken broken) {
            show(scope, id, words.getOrDefault("q", ""), model);
            model.addAttribute("problem", broken.rule().messageKey());
            return new ModelAndView("presence/group", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private void show(Scope scope, String q, String kind, int page, Model model) {
        var wanted = kind.isEmpty() ? null : GroupApi.kind(kind);
        var found = groups.search(scope, scope.home(), q, wanted, Math.max(1, page), LINES);
        var names = new HashMap<Integer, String>();
        found.items()
                .forEach(
                        group -> names.computeIfAbsent(group.unit().value(), unit -> communes.nameToday(group.unit())));
        model.addAttribute("groups", found);
        model.addAttribute("names", names);
        model.addAttribute("q", q);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", List.of(GroupKind.values()));
        model.addAttribute("communes", communes.suggestions(scope));
        model.addAttribute("mayEdit", scope.may(Permission.EDIT_CASES));
        model.addAttribute("mayAdminister", scope.may(Permission.ADMINISTER));
    }

    private void show(Scope scope, UUID id, String q, Model model) {
        var group = groups.find(scope, new GroupId(id)).orElseThrow(() -> new NotFound("group"));
        var members = groups.members(scope, group.id());
        var names = new HashMap<UUID, String>();
        people.findAll(
                        scope,
                        members.stream()
                                .map(member -> new PersonId(member.person()))
                                .toList())
                .forEach((person, known) -> names.put(person.value(), known.fullName()));
        model.addAttribute("group", group);
        model.addAttribute("unitName", communes.nameToday(group.unit()));
        model.addAttribute("members", members);
        model.addAttribute("names", names);
        model.addAttribute("q", q);
        model.addAttribute("candidates", q.isBlank() ? List.of() : people.search(scope, q, CANDIDATES));
        model.addAttribute("today", Vietnam.dayOf(clock.instant()).toString());
        model.addAttribute("mayEdit", scope.may(Permission.EDIT_CASES));
    }
}
