package vn.vungxanh.territory.zones.web;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.deadlines.Deadlines;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.zones.DisinfectionNorms;
import vn.vungxanh.territory.zones.Disinfections;
import vn.vungxanh.territory.zones.Measures;
import vn.vungxanh.territory.zones.Posts;
import vn.vungxanh.territory.zones.Regimes;
import vn.vungxanh.territory.zones.Supplies;
import vn.vungxanh.territory.zones.ZoneId;
import vn.vungxanh.territory.zones.ZoneQueries;

/** Puts the page of one zone together. */
@Component
class ZonePages {

    private final ZoneQueries zones;
    private final Posts posts;
    private final Disinfections disinfections;
    private final DisinfectionNorms norms;
    private final Supplies supplies;
    private final Measures measures;
    private final Regimes regimes;
    private final Deadlines deadlines;
    private final Units units;
    private final Clock clock;

    ZonePages(
            ZoneQueries zones,
            Posts posts,
            Disinfections disinfections,
            DisinfectionNorms norms,
            Supplies supplies,
            Measures measures,
            Regimes regimes,
            Deadlines deadlines,
            Units units,
            Clock clock) {
        this.zones = zones;
        this.posts = posts;
        this.disinfections = disinfections;
        this.norms = norms;
        this.supplies = supplies;
        this.measures = measures;
        this.regimes = regimes;
        this.deadlines = deadlines;
        this.units = units;
        this.clock = clock;
    }

    String zone(Scope scope, ZoneId id, List<Problem> problems, Typed typed, Model model) {
        var now = clock.instant();
        var today = Vietnam.dayOf(now);
        var zone = zones.open(scope, id, now);
        model.addAttribute("line", zones.line(scope, zone, now));
        model.addAttribute("unit", units.get(zone.unit()));
        model.addAttribute("place", units.fullName(zone.unit()));
        model.addAttribute("cases", zones.casesOf(scope, zone, now));
        model.addAttribute("history", zones.history(scope, id, now));
        model.addAttribute("extents", zones.extents(scope, id));
        model.addAttribute("posts", posts.of(scope, id, today));
        model.addAttribute("jobs", disinfections.of(scope, id));
        model.addAttribute("norms", norms);
        model.addAttribute("supplies", supplies.of(scope, id));
        model.addAttribute("measures", measures.inForce(zone.unit(), today));
        model.addAttribute("regimes", regimes);
        model.addAttribute("deadlines", deadlines.of(scope, id.value()));
        model.addAttribute("mayDeclare", scope.may(Permission.DECLARE_ZONES));
        model.addAttribute("mayView", scope.may(Permission.VIEW_CASES));
        model.addAttribute("today", today);
        model.addAttribute("problems", problems);
        model.addAttribute("typed", typed);
        return "zones/zone";
    }
}
