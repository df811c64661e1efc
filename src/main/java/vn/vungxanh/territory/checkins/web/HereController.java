package vn.vungxanh.territory.checkins.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
import org.springframework.web.servlet.view.RedirectView;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.territory.checkins.Arrival;
import vn.vungxanh.territory.checkins.Arrivals;
import vn.vungxanh.territory.checkins.NewVisitor;
import vn.vungxanh.territory.checkins.PostedPlace;
import vn.vungxanh.territory.checkins.PostedPlaces;
import vn.vungxanh.territory.checkins.Source;
import vn.vungxanh.territory.checkins.Telephones;
import vn.vungxanh.territory.checkins.Visitors;

/** What a telephone shows that scanned a poster: one question, one button, no script. */
@Controller
@RequestMapping(CheckinsDoors.HERE + "{token}")
@PreAuthorize("permitAll()")
class HereController {

    private final PostedPlaces places;
    private final Visitors visitors;
    private final Arrivals arrivals;
    private final Telephones telephones;
    private final TelephoneCookie cookie;
    private final Clock clock;

    HereController(
            PostedPlaces places,
            Visitors visitors,
            Arrivals arrivals,
            Telephones telephones,
            TelephoneCookie cookie,
            Clock clock) {
        this.places = places;
        this.visitors = visitors;
        this.arrivals = arrivals;
        this.telephones = telephones;
        this.cookie = cookie;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String token, HttpServletRequest request) {
        return at(
                token,
                place -> cookie.holder(request)
                        .map(person -> oneTap(token, place, person))
                        .orElseGet(() -> form(token, place, fresh(), null)));
    }

    @PostMapping
    ModelAndView arrive(
            @PathVariable String token,
            @RequestParam Map<String, String> words,
            HttpServletRequest request,
            HttpServletResponse response) {
        return at(token, place -> arrive(token, place, words, request, response));
    }

    private ModelAndView arrive(
            String token,
            PostedPlace place,
            Map<String, String> words,
            HttpServletRequest request,
            HttpServletResponse response) {
        var known = words.containsKey("known") ? cookie.holder(request) : Optional.<UUID>empty();
        try {
            var person = known.isPresent() ? known.get() : visitors.named(typed(words), place);
            arrivals.arrive(Arrival.now(
                    words.getOrDefault("id", ""), place, person, clock, cookie.device(request), Source.PAGE));
            if (known.isEmpty()) {
                cookie.set(telephones.remember(person, place.place()), request, response);
            }
            return to(CheckinsDoors.HERE + token + "/done");
        } catch (RuleBroken broken) {
            return form(token, place, words, broken);
        }
    }

    @GetMapping("/done")
    ModelAndView done(@PathVariable String token, HttpServletRequest request) {
        return at(token, place -> {
            var since = cookie.holder(request)
                    .flatMap(person -> arrivals.hereSince(person, place))
                    .orElse(null);
            return view("checkins/done", token, place).addObject("since", since);
        });
    }

    @PostMapping("/out")
    ModelAndView leave(@PathVariable String token, @RequestParam String id, HttpServletRequest request) {
        return at(token, place -> {
            cookie.holder(request).ifPresent(person -> arrivals.leave(id, place, person));
            return to(CheckinsDoors.HERE + token + "/done");
        });
    }

    /** Another person holds the telephone now. */
    @PostMapping("/other")
    ModelAndView other(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return at(token, place -> {
            cookie.forget(request, response);
            return form(token, place, fresh(), null);
        });
    }

    /** A code that does not open says so on its own page. */
    private ModelAndView at(String token, Function<PostedPlace, ModelAndView> page) {
        PostedPlace place;
        try {
            place = places.behind(token);
        } catch (RuleBroken broken) {
            return broken.rule().room().equals("codes")
                    ? to("/q/" + token)
                    : new ModelAndView("checkins/refused", Map.of("broken", broken), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page.apply(place);
    }

    private static Map<String, String> fresh() {
        return Map.of("id", UUID.randomUUID().toString());
    }

    private static ModelAndView view(String template, String token, PostedPlace place) {
        return new ModelAndView(template, fresh()).addObject("token", token).addObject("posted", place);
    }

    private ModelAndView oneTap(String token, PostedPlace place, UUID person) {
        return view("checkins/one_tap", token, place).addObject("name", telephones.maskedName(person, place.place()));
    }

    private ModelAndView form(String token, PostedPlace place, Map<String, String> words, @Nullable RuleBroken broken) {
        var view = view("checkins/here", token, place).addObject("words", words);
        view.addObject("commune", visitors.communeOf(place)).addObject("broken", broken);
        view.setStatus(broken == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static NewVisitor typed(Map<String, String> words) {
        return new NewVisitor(
                words.getOrDefault("name", ""),
                words.getOrDefault("birthYear", ""),
                words.get("phone"),
                words.get("commune"));
    }

    private static ModelAndView to(String path) {
        var view = new RedirectView(path, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
