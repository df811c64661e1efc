package vn.vungxanh.territory.checkins.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.codes.Codes;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.platform.shell.Download;
import vn.vungxanh.surveillance.presence.NewPlace;
import vn.vungxanh.surveillance.presence.PlaceKind;
import vn.vungxanh.territory.checkins.CheckPlaces;
import vn.vungxanh.territory.checkins.CheckinQueries;
import vn.vungxanh.territory.checkins.CheckinsRule;
import vn.vungxanh.territory.checkins.HeldCheckIns;

/** Places that take check-ins: the list, one, its poster, who came. */
@Controller
@RequestMapping("/checkins")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class PlacesController {

    private final CheckinQueries queries;
    private final CheckPlaces places;
    private final HeldCheckIns held;
    private final Codes codes;
    private final Communes communes;

    PlacesController(CheckinQueries queries, CheckPlaces places, HeldCheckIns held, Codes codes, Communes communes) {
        this.queries = queries;
        this.places = places;
        this.held = held;
        this.codes = codes;
        this.communes = communes;
    }

    @GetMapping
    String list(
            Scope scope,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var wanted = kind.isEmpty() ? null : kind(kind);
        model.addAttribute("places", queries.places(scope, scope.home(), q, wanted, Math.max(1, page)));
        model.addAttribute("today", queries.day(scope, scope.home(), queries.now()));
        model.addAttribute("waiting", held.waiting(scope, scope.home()));
        model.addAttribute("q", q);
        model.addAttribute("kind", kind);
        return "checkins/places";
    }

    @GetMapping("/places/new")
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    String blank(Scope scope, Model model) {
        return form(scope, PlaceWords.blank(communes.only(scope)), null, model);
    }

    @PostMapping("/places")
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    String register(Scope scope, PlaceWords form, Model model, HttpServletResponse response) {
        try {
            var fresh = NewPlace.of(
                    form.name() == null ? "" : form.name(), kind(form.kind()), communes.typed(scope, form.unit()));
            return "redirect:/checkins/places/" + places.register(scope, fresh, form.words());
        } catch (RuleBroken broken) {
            response.setStatus(422);
            return form(scope, form, broken, model);
        }
    }

    @GetMapping("/places/{id}")
    String one(Scope scope, @PathVariable UUID id, Model model) {
        var line = queries.place(scope, id);
        model.addAttribute("line", line);
        model.addAttribute("mayEdit", scope.may(Permission.EDIT_CASES));
        return "checkins/place";
    }

    @GetMapping("/places/{id}/edit")
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    String edit(Scope scope, @PathVariable UUID id, Model model) {
        var line = queries.place(scope, id);
        model.addAttribute("place", line);
        return form(
                scope,
                PlaceWords.of(
                        line.details(), line.place().name(), line.place().kind().name()),
                null,
                model);
    }

    @PostMapping("/places/{id}")
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    String change(Scope scope, @PathVariable UUID id, PlaceWords form, Model model, HttpServletResponse response) {
        try {
            places.change(scope, id, form.version(), form.words(), form.isClosed());
            return "redirect:/checkins/places/" + id;
        } catch (RuleBroken broken) {
            response.setStatus(422);
            model.addAttribute("place", queries.place(scope, id));
            return form(scope, form, broken, model);
        }
    }

    /** A sheet to print: a new code each time, the ones before stay good. */
    @PostMapping("/places/{id}/poster")
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    String poster(Scope scope, @PathVariable UUID id, Model model) {
        var token = places.poster(scope, id);
        model.addAttribute("line", queries.place(scope, id));
        model.addAttribute("picture", codes.picture(token));
        model.addAttribute("until", codes.open(token).expiresAt());
        return "checkins/poster";
    }

    /** The same sheet as a file. */
    @PostMapping(path = "/places/{id}/poster.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    ResponseEntity<byte[]> posterFile(Scope scope, @PathVariable UUID id) {
        var token = places.poster(scope, id);
        var sheet = PosterWords.sheet(
                queries.place(scope, id),
                codes.picture(token),
                codes.open(token).expiresAt());
        return new Download("poster.pdf").of(sheet);
    }

    @GetMapping("/places/{id}/guests")
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    String guests(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var on = day.isEmpty() ? queries.today() : day(day);
        model.addAttribute("line", queries.place(scope, id));
        model.addAttribute("day", on);
        model.addAttribute("today", queries.today());
        model.addAttribute("guests", queries.guests(scope, id, on, Math.max(1, page)));
        return "checkins/guests";
    }

    private String form(Scope scope, PlaceWords form, @Nullable RuleBroken broken, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("broken", broken);
        model.addAttribute("communes", communes.suggestions(scope));
        return "checkins/place_form";
    }

    private static PlaceKind kind(@Nullable String word) {
        try {
            return PlaceKind.valueOf(word == null ? "" : word);
        } catch (IllegalArgumentException unknown) {
            throw CheckinsRule.UNKNOWN_KIND.broken();
        }
    }

    private static LocalDate day(String word) {
        try {
            var day = LocalDate.parse(word);
            CheckinsRule.UNREADABLE_TIME.brokenIf(day.getYear() < 2000 || day.getYear() > 2200);
            return day;
        } catch (DateTimeException unreadable) {
            throw CheckinsRule.UNREADABLE_TIME.broken();
        }
    }
}
