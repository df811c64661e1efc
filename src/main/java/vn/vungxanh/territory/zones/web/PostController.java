package vn.vungxanh.territory.zones.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.zones.GuardShift;
import vn.vungxanh.territory.zones.NewPost;
import vn.vungxanh.territory.zones.PostId;
import vn.vungxanh.territory.zones.PostKind;
import vn.vungxanh.territory.zones.Posts;
import vn.vungxanh.territory.zones.ZoneId;

/** Guarded places of all kinds, and who stands there. */
@Controller
@RequestMapping("/zones/posts")
class PostController {

    private final Posts posts;
    private final Asked asked;
    private final Units units;

    PostController(Posts posts, Asked asked, Units units) {
        this.posts = posts;
        this.asked = asked;
        this.units = units;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, @RequestParam Map<String, String> words, Model model) {
        return show(scope, words, List.of(), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('DECLARE_ZONES')")
    ModelAndView add(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = new Typed(words);
        var zone = typed.orNull("zone");
        var from = typed.dayNeeded("from");
        var unit =
                units.resolve(typed.of("unit"), null, from).unit().map(Unit::id).orElse(null);
        if (unit == null) {
            typed.problem("unit");
        }
        var latitude = typed.decimal("latitude");
        var longitude = typed.decimal("longitude");
        if ((latitude == null) != (longitude == null)
                || latitude != null && longitude != null && !on(latitude.doubleValue(), longitude.doubleValue())) {
            typed.problem("point");
        }
        var guards = guards(typed);
        return done(
                scope,
                zone,
                typed,
                model,
                () -> posts.add(
                        scope,
                        new NewPost(
                                unit == null ? scope.home() : unit,
                                zone == null ? typed.choice("kind", PostKind.class, PostKind.OTHER) : PostKind.ZONE,
                                typed.of("name"),
                                zone == null ? null : new ZoneId(UUID.fromString(zone)),
                                latitude == null ? null : latitude.doubleValue(),
                                longitude == null ? null : longitude.doubleValue(),
                                from,
                                guards)));
    }

    @PostMapping("/{id}/guards")
    @PreAuthorize("hasAuthority('DECLARE_ZONES')")
    ModelAndView assign(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = new Typed(words);
        var from = typed.dayNeeded("from");
        var guards = guards(typed);
        var post = posts.open(new PostId(id), from);
        return done(scope, zoneOf(post.zone()), typed, model, () -> posts.assign(scope, post.id(), from, guards));
    }

    @PostMapping("/{id}/close")
    @PreAuthorize("hasAuthority('DECLARE_ZONES')")
    ModelAndView close(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = new Typed(words);
        var lastDay = typed.dayNeeded("lastDay");
        var post = posts.open(new PostId(id), lastDay);
        return done(scope, zoneOf(post.zone()), typed, model, () -> posts.close(scope, post.id(), lastDay));
    }

    private static @Nullable String zoneOf(@Nullable ZoneId zone) {
        return zone == null ? null : zone.toString();
    }

    private static boolean on(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }

    /** Rows with a number; the others are left out. */
    private static List<GuardShift> guards(Typed typed) {
        var shifts = typed.raw("shift");
        var services = typed.raw("service");
        var numbers = typed.raw("guards");
        var guards = new ArrayList<GuardShift>();
        for (var n = 0; n < numbers.size(); n++) {
            if (numbers.get(n).isBlank()) {
                continue;
            }
            try {
                guards.add(new GuardShift(
                        GuardShift.Service.valueOf(services.get(n)),
                        GuardShift.Shift.valueOf(shifts.get(n)),
                        Integer.parseInt(numbers.get(n).strip())));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                typed.problem("guards");
            }
        }
        return guards;
    }

    private ModelAndView done(Scope scope, @Nullable String zone, Typed typed, Model model, Runnable deed) {
        try {
            if (typed.problems().isEmpty()) {
                deed.run();
                return new ModelAndView("redirect:" + (zone == null ? "/zones/posts" : "/zones/" + zone + "#posts"));
            }
        } catch (RuleBroken broken) {
            typed.problems().add(Problem.of(broken));
        }
        return new ModelAndView(
                show(scope, Map.of(), typed.problems(), model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String show(Scope scope, Map<String, String> words, List<Problem> problems, Model model) {
        var asOf = asked.asOf(words);
        UnitId unit = asked.unit(scope, words, asOf);
        var day = Vietnam.dayOf(asOf);
        var kind = words.containsKey("kind") ? Typed.of(words).choice("kind", PostKind.class, PostKind.OTHER) : null;
        var guarded = posts.guarded(scope, unit, day);
        model.addAttribute("unit", units.get(unit));
        model.addAttribute("asOf", asOf);
        model.addAttribute("today", Vietnam.dayOf(asked.asOf(Map.of())));
        model.addAttribute("posts", posts.standing(scope, unit, kind, day));
        model.addAttribute("guarded", guarded);
        model.addAttribute(
                "people",
                guarded.values().stream().mapToInt(Posts.Guarded::people).sum());
        model.addAttribute("kind", kind);
        model.addAttribute("address", "/zones/posts?unit=" + units.get(unit).code() + "&asOf=" + asOf);
        model.addAttribute("mayDeclare", scope.may(Permission.DECLARE_ZONES));
        model.addAttribute("problems", problems);
        return "zones/posts";
    }
}
