package vn.vungxanh.insight.overview.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.overview.OverviewQueries;
import vn.vungxanh.insight.overview.ResponseTiles;
import vn.vungxanh.platform.shell.Download;
import vn.vungxanh.surveillance.cases.CaseAddress;
import vn.vungxanh.surveillance.cases.CurveBy;

@Controller
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class OverviewController {

    private final OverviewQueries overviews;
    private final ResponseTiles tiles;
    private final Asked asked;
    private final CaseAddress addresses;
    private final Units units;

    OverviewController(
            OverviewQueries overviews, ResponseTiles tiles, Asked asked, CaseAddress addresses, Units units) {
        this.overviews = overviews;
        this.tiles = tiles;
        this.asked = asked;
        this.addresses = addresses;
        this.units = units;
    }

    @GetMapping("/")
    String overview(
            Scope scope,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "onset") String by,
            Model model) {
        var instant = asked.instant(asOf);
        var place = asked.unit(scope, unit, instant);
        var overview = overviews.overview(scope, place, instant, curveBy(by));
        model.addAttribute("overview", overview);
        model.addAttribute("by", curveBy(by));
        model.addAttribute("links", new OverviewLinks(addresses, overview.from(), instant));
        model.addAttribute(
                "above",
                units.ancestors(place).stream()
                        .filter(each -> scope.covers(each.id()))
                        .toList());
        return "overview/overview";
    }

    /** Asked by the page after it is shown: six rooms have a word in it. */
    @GetMapping("/overview/response")
    String response(
            Scope scope,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String asOf,
            Model model) {
        var instant = asked.instant(asOf);
        var place = asked.unit(scope, unit, instant);
        model.addAttribute("tiles", tiles.tiles(scope, place, instant));
        return "overview/response";
    }

    /** The figures behind the curve. */
    @GetMapping(value = "/overview/curve.csv", produces = "text/csv")
    @ResponseBody
    ResponseEntity<byte[]> curve(
            Scope scope,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "onset") String by) {
        var instant = asked.instant(asOf);
        var text = new StringBuilder("day,community,quarantined,incomplete\r\n");
        overviews
                .overview(scope, asked.unit(scope, unit, instant), instant, curveBy(by))
                .curve()
                .days()
                .forEach(day -> text.append(day.day())
                        .append(',')
                        .append(day.community())
                        .append(',')
                        .append(day.quarantined())
                        .append(',')
                        .append(day.incomplete())
                        .append("\r\n"));
        return new Download("duong-cong-dich.csv").table(text);
    }

    private static CurveBy curveBy(String by) {
        return "report".equalsIgnoreCase(by) ? CurveBy.REPORT : CurveBy.ONSET;
    }
}
