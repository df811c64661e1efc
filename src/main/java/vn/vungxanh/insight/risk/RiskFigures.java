package vn.vungxanh.insight.risk;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.levels.Site;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.surveillance.cases.Disease;

/** How many communes stand at the two highest levels, and how many units rose in a day. */
@Component
class RiskFigures implements FigureSource {

    private static final String HIGH = "risk.high";
    private static final String ROSE = "risk.rose";

    private final RiskQueries risk;
    private final RiskRegimes regimes;
    private final Units units;
    private final CurrentScope scope;

    RiskFigures(RiskQueries risk, RiskRegimes regimes, Units units, CurrentScope scope) {
        this.risk = risk;
        this.regimes = regimes;
        this.units = units;
        this.scope = scope;
    }

    @Override
    public Set<String> ids() {
        return Set.of(HIGH, ROSE);
    }

    @Override
    public List<Figure> figures(FigureRequest request) {
        var unit = units.get(new UnitId(request.unit()));
        var offered = regimes.on(request.day());
        if (offered.isEmpty() || unit.level() == UnitLevel.COUNTRY || !unit.existedOn(Vietnam.dayOf(request.asOf()))) {
            return List.of();
        }
        var regime = offered.get(0);
        var judged = risk.judge(scope.require(), unit.id(), Disease.COVID_19, regime, request.asOf());
        var high = judged.land().sites().stream()
                .filter(site -> site.tier() == Site.Tier.COMMUNE && unit.holds(new UnitId(site.unit())))
                .filter(site -> judged.verdict(new UnitId(site.unit())).level() >= regime.alarming())
                .count();
        var rose = risk.sinceYesterday(judged).stream()
                .filter(each -> each.rose() && unit.holds(new UnitId(each.unit())))
                .count();
        var here = AddressWords.address(
                "/risk",
                new AddressWords.Writing()
                        .put("unit", unit.code())
                        .put("show", "communes")
                        .asOf(request.asOf())
                        .words());
        return List.of(
                Figure.count(HIGH, high, "risk.figure.communes", request.asOf(), "risk", here, "risk.figure.high"),
                Figure.count(
                        ROSE,
                        rose,
                        "risk.figure.units",
                        request.asOf(),
                        "risk",
                        here + "#changes",
                        "risk.figure.rose"));
    }
}
