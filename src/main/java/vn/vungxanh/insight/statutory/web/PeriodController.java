package vn.vungxanh.insight.statutory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.statutory.FormEvent;
import vn.vungxanh.insight.statutory.FormLaw;
import vn.vungxanh.insight.statutory.FormQueries;
import vn.vungxanh.insight.statutory.StatutoryRule;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.AddressWords;

/** Who has sent the report of a period and who has not; and which forms the law of a day knows. */
@Controller
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class PeriodController {

    private final FormQueries forms;
    private final FormLaw law;
    private final Asked asked;
    private final Units units;
    private final Clock clock;

    PeriodController(FormQueries forms, FormLaw law, Asked asked, Units units, Clock clock) {
        this.forms = forms;
        this.law = law;
        this.asked = asked;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/statutory/periods")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String periods(Scope scope, @RequestParam Map<String, String> given, Model model) {
        var words = new AddressWords(given, StatutoryRule.UNREADABLE_FILTER);
        var asOf = asked.instant(words.text("asOf"));
        var event = words.choice("event", FormEvent.class, FormEvent.WEEK);
        StatutoryRule.UNREADABLE_FILTER.brokenIf(!event.isPeriod(), "event", event.name());
        var unit = asked.unit(scope, words.text("unit"), asOf);
        var known = forms.periods(scope, unit, event, asOf);
        var from = words.day("from");
        var shown = from == null && !known.isEmpty() ? known.get(0) : from;
        var lines = new HashMap<UnitId, PeriodView.Part>();
        var day = Vietnam.dayOf(asOf);
        if (shown != null) {
            units.children(unit, day)
                    .forEach(child -> lines.put(
                            child.id(), PeriodView.Part.of(forms.ofPeriod(scope, child.id(), event, shown), asOf)));
        }
        model.addAttribute(
                "view",
                new PeriodView(
                        units.get(unit),
                        event,
                        shown,
                        known,
                        shown == null ? List.of() : forms.ofPeriod(scope, unit, event, shown),
                        lines,
                        asOf,
                        units.ancestors(unit).stream()
                                .filter(each -> scope.covers(each.id()))
                                .toList()));
        model.addAttribute(
                "names", (Function<UnitId, String>) id -> units.get(id).name());
        model.addAttribute(
                "codes", (Function<UnitId, String>) id -> units.get(id).code());
        return "statutory/periods";
    }

    @GetMapping("/statutory/law")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String law(@RequestParam Map<String, String> given, Scope scope, Model model) {
        var words = new AddressWords(given, StatutoryRule.UNREADABLE_FILTER);
        var on = words.day("on");
        LocalDate day = on == null ? Vietnam.dayOf(clock.instant()) : on;
        var kinds = law.inForce(day);
        var fields = new HashMap<String, Integer>();
        kinds.forEach(kind -> fields.put(kind.sheet(), law.fields(kind.sheet()).size()));
        model.addAttribute("on", day);
        model.addAttribute("kinds", kinds);
        model.addAttribute("fields", fields);
        model.addAttribute(
                "notices",
                kinds.stream().filter(kind -> kind.event().isByHand()).toList());
        model.addAttribute("home", units.get(scope.home()));
        model.addAttribute("mayBegin", scope.may(Permission.EDIT_CASES));
        return "statutory/law";
    }
}
