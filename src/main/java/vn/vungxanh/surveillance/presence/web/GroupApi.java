package vn.vungxanh.surveillance.presence.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.surveillance.presence.Group;
import vn.vungxanh.surveillance.presence.GroupId;
import vn.vungxanh.surveillance.presence.GroupKind;
import vn.vungxanh.surveillance.presence.Groups;
import vn.vungxanh.surveillance.presence.Membership;
import vn.vungxanh.surveillance.presence.NewGroup;
import vn.vungxanh.surveillance.presence.PlaceId;
import vn.vungxanh.surveillance.presence.PresenceRule;

/** Groups and their members for other programs. */
@RestController
@RequestMapping("/api/v1/groups")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class GroupApi {

    private static final int MOST_LINES = 500;

    private final Groups groups;
    private final Communes communes;

    GroupApi(Groups groups, Communes communes) {
        this.groups = groups;
        this.communes = communes;
    }

    @GetMapping
    Page list(
            Scope scope,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable GroupKind kind,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        var found = groups.search(
                scope,
                communes.within(scope, unit),
                q,
                kind,
                Math.max(1, page),
                Math.min(MOST_LINES, Math.max(1, size)));
        return new Page(
                found.total(),
                found.page(),
                found.pages(),
                found.items().stream().map(this::sent).toList());
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    @ResponseStatus(HttpStatus.CREATED)
    Sent form(Scope scope, @RequestBody Received received) {
        var place = received.place();
        return sent(groups.form(
                scope,
                new NewGroup(
                        kind(received.kind()),
                        received.name() == null ? "" : received.name(),
                        place == null ? null : new PlaceId(place),
                        communes.typed(scope, received.unit() == null ? "" : received.unit()))));
    }

    @GetMapping("/{id}/members")
    List<Member> members(Scope scope, @PathVariable UUID id) {
        return groups.members(scope, new GroupId(id)).stream()
                .map(member -> new Member(member.person(), member.from(), member.to()))
                .toList();
    }

    /** All or none. */
    @PostMapping("/{id}/members")
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    Map<String, Integer> enrol(Scope scope, @PathVariable UUID id, @RequestBody List<Member> members) {
        var enrolled = groups.enrol(
                scope,
                new GroupId(id),
                members.stream().map(GroupApi::membership).toList());
        return Map.of("enrolled", enrolled);
    }

    private static Membership membership(@Nullable Member member) {
        var person = member == null ? null : member.person();
        var from = member == null ? null : member.from();
        if (member == null || person == null) {
            throw new RuleBroken(PresenceRule.UNKNOWN_PERSON);
        }
        if (from == null) {
            throw new RuleBroken(PresenceRule.UNREADABLE_TIME);
        }
        return new Membership(person, from, member.to());
    }

    static GroupKind kind(@Nullable String word) {
        try {
            return GroupKind.valueOf(word == null ? "" : word);
        } catch (IllegalArgumentException unknown) {
            throw new RuleBroken(PresenceRule.UNKNOWN_KIND);
        }
    }

    private Sent sent(Group group) {
        return new Sent(
                group.id().value(),
                group.number(),
                group.kind(),
                group.name(),
                communes.code(group.unit()),
                group.members());
    }

    record Received(
            @Nullable String kind,
            @Nullable String name,
            @Nullable UUID place,
            @Nullable String unit) {}

    record Member(
            @Nullable UUID person,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    record Page(long total, int page, int pages, List<Sent> items) {}

    record Sent(UUID id, int number, GroupKind kind, String name, String unit, int members) {}
}
