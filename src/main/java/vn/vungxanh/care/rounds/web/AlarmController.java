package vn.vungxanh.care.rounds.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import vn.vungxanh.care.rounds.AlarmDeed;
import vn.vungxanh.care.rounds.AlarmId;
import vn.vungxanh.care.rounds.Alarms;
import vn.vungxanh.care.rounds.RedFlags;
import vn.vungxanh.care.rounds.RoundFilter.Show;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;

/** Red flags: which are open since when, and what was done. */
@Controller
@RequestMapping("/rounds/alarms")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class AlarmController {

    private static final int LINES = 50;

    private final Alarms alarms;
    private final RedFlags flags;
    private final RoundFilters filters;
    private final Units units;
    private final Clock clock;

    AlarmController(Alarms alarms, RedFlags flags, RoundFilters filters, Units units, Clock clock) {
        this.alarms = alarms;
        this.flags = flags;
        this.filters = filters;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(defaultValue = "1") int page) {
        var filter = filters.read(scope, words, Show.ALARM);
        var view = new ModelAndView("rounds/alarms");
        view.addObject("alarms", alarms.list(scope, filter.unit(), !closed, filter.asOf(), Math.max(1, page), LINES));
        view.addObject("other", alarms.count(scope, filter.unit(), closed, filter.asOf()));
        view.addObject("closed", closed);
        view.addObject("filter", filter);
        view.addObject("unitCode", units.get(filter.unit()).code());
        view.addObject("unitName", units.get(filter.unit()).name());
        view.addObject("flags", flags);
        view.addObject("mayClose", scope.may(Permission.VISIT_PEOPLE));
        return view;
    }

    @GetMapping("/{id}")
    ModelAndView one(Scope scope, @PathVariable UUID id) {
        return form(scope, new AlarmId(id), "", "", "", List.of());
    }

    @PostMapping("/{id}/close")
    @PreAuthorize("hasAuthority('VISIT_PEOPLE')")
    ModelAndView close(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String back) {
        try {
            alarms.close(scope, new AlarmId(id), deed(deed), note.isBlank() ? null : note.strip());
            return new ModelAndView("redirect:" + (back.startsWith("/rounds") ? back : "/rounds/alarms"));
        } catch (RuleBroken broken) {
            var view = form(scope, new AlarmId(id), deed, note, back, List.of(Problem.of(broken)));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
    }

    private ModelAndView form(Scope scope, AlarmId id, String deed, String note, String back, List<Problem> problems) {
        var view = new ModelAndView("rounds/alarm");
        view.addObject("alarm", alarms.open(scope, id));
        view.addObject("flags", flags);
        view.addObject("deed", deed);
        view.addObject("note", note);
        view.addObject("back", back);
        view.addObject("problems", problems);
        view.addObject("mayClose", scope.may(Permission.VISIT_PEOPLE));
        view.addObject("now", clock.instant());
        return view;
    }

    private static @Nullable AlarmDeed deed(String word) {
        for (var deed : AlarmDeed.values()) {
            if (deed.name().equals(word)) {
                return deed;
            }
        }
        return null;
    }
}
