package vn.vungxanh.insight.risk.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.levels.Site;
import vn.vungxanh.insight.risk.Decision;
import vn.vungxanh.insight.risk.Judged;
import vn.vungxanh.insight.risk.RiskQueries;
import vn.vungxanh.insight.risk.RiskRegimes;
import vn.vungxanh.insight.risk.Threshold;
import vn.vungxanh.insight.risk.Thresholds;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Disease;

/** Reads what an address asks for, and makes the rows of its tables. */
@Component
class RiskPages {

    private final RiskQueries risk;
    private final RiskRegimes regimes;
    private final Thresholds thresholds;
    private final Asked asked;
    private final Units units;

    RiskPages(RiskQueries risk, RiskRegimes regimes, Thresholds thresholds, Asked asked, Units units) {
        this.risk = risk;
        this.regimes = regimes;
        this.thresholds = thresholds;
        this.asked = asked;
        this.units = units;
    }

    record Question(UnitId unit, Instant asOf, Judged judged) {}

    Question question(Scope scope, Map<String, String> words) {
        return question(scope, words, words.get("unit"));
    }

    Question question(Scope scope, Map<String, String> words, @Nullable String code) {
        var asOf = asked.instant(words.get("asOf"));
        var unit = asked.unit(scope, code, asOf);
        var day = Vietnam.dayOf(asOf);
        var home = units.get(unit);
        var today = home.existedOn(day)
                ? unit
                : units.becameOf(unit).stream()
                        .map(each -> each.unit().id())
                        .filter(scope::covers)
                        .findFirst()
                        .orElse(unit);
        var regime = regimes.chosen(words.get("regime"), day);
        return new Question(today, asOf, risk.judge(scope, today, Disease.COVID_19, regime, asOf));
    }

    /** What every page of a question shows. */
    void fill(Scope scope, Question question, Map<String, String> words, Model model) {
        var judged = question.judged();
        var day = Vietnam.dayOf(question.asOf());
        model.addAttribute("unit", units.get(question.unit()));
        model.addAttribute("units", units);
        model.addAttribute("asOf", question.asOf());
        model.addAttribute("judged", judged);
        model.addAttribute("offered", regimes.on(day));
        model.addAttribute("inForce", judged.regime().inForceOn(day));
        model.addAttribute("mayDecide", scope.may(Permission.DECIDE_RISK));
        model.addAttribute("links", links(question, words));
        model.addAttribute(
                "unverified",
                thresholds.used(judged.regime(), day).stream()
                        .filter(Threshold::unverified)
                        .toList());
        model.addAttribute(
                "above",
                units.ancestors(question.unit()).stream()
                        .filter(each -> scope.covers(each.id()))
                        .toList());
    }

    RiskLinks links(Question question, Map<String, String> words) {
        var judged = question.judged();
        return new RiskLinks(
                judged.regime(),
                judged.disease(),
                question.asOf(),
                !words.getOrDefault("asOf", "").isBlank(),
                judged.thresholds().get("window_days", 14));
    }

    /** The parts of a unit, or all its communes, the worst first. */
    List<RiskRow> rows(Scope scope, Question question, boolean communes) {
        var judged = question.judged();
        var here = units.get(question.unit());
        var sites = judged.land().sites().stream()
                .filter(site -> communes
                        ? site.tier() == Site.Tier.COMMUNE && here.holds(new UnitId(site.unit()))
                        : Objects.equals(site.within(), here.id().value()))
                .toList();
        return rows(scope, judged, sites);
    }

    List<RiskRow> neighbours(Scope scope, Question question) {
        var judged = question.judged();
        var sites = judged.site(question.unit()).neighbours().stream()
                .filter(each -> judged.land().has(each))
                .map(judged.land()::site)
                .toList();
        return rows(scope, judged, sites);
    }

    List<RiskRow> rows(Scope scope, Judged judged, List<Site> sites) {
        var since = risk.since(judged);
        var decided = new HashMap<Integer, Decision>(risk.decided(judged));
        return sites.stream()
                .map(site -> row(scope, judged, site, since, decided))
                .sorted(Comparator.comparing((RiskRow row) -> -row.verdict().level())
                        .thenComparing(row -> -row.verdict().upTo())
                        .thenComparing(row -> row.unit().code()))
                .toList();
    }

    RiskRow row(Scope scope, Judged judged, Site site, Map<Integer, Instant> since, Map<Integer, Decision> decided) {
        var id = new UnitId(site.unit());
        return new RiskRow(
                units.get(id),
                judged.verdict(id),
                scope.covers(id) ? site.facts() : null,
                since.get(site.unit()),
                decided.get(site.unit()),
                worse(judged, site));
    }

    private List<Unit> worse(Judged judged, Site site) {
        return site.neighbours().stream()
                .filter(each -> judged.land().has(each))
                .filter(each -> judged.verdict(new UnitId(each)).level()
                        >= judged.regime().alarming())
                .map(each -> units.get(new UnitId(each)))
                .toList();
    }
}
