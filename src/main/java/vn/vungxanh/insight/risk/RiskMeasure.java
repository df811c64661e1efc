package vn.vungxanh.insight.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.UnitChange;
import vn.vungxanh.platform.map.UnitMeasure;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.Waves;

/** Communes at the two highest levels of the regulation of the day: a commune is one or none, a district so many. */
@Component
@Transactional(readOnly = true)
class RiskMeasure implements UnitMeasure {

    private final LevelRepository levels;
    private final RiskRegimes regimes;
    private final Waves waves;
    private final Units units;
    private final CurrentScope scope;

    RiskMeasure(LevelRepository levels, RiskRegimes regimes, Waves waves, Units units, CurrentScope scope) {
        this.levels = levels;
        this.regimes = regimes;
        this.waves = waves;
        this.units = units;
        this.scope = scope;
    }

    @Override
    public String id() {
        return "risk";
    }

    @Override
    public String titleKey() {
        return "risk.map.measure";
    }

    @Override
    public String authority() {
        return "VIEW_FIGURES";
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public boolean countsEvents() {
        return false;
    }

    @Override
    public LocalDate startsOn(int unit, Instant asOf) {
        return waves.startOf(Disease.COVID_19, new UnitId(unit), asOf);
    }

    @Override
    public List<UnitChange> changes(MapRequest request) {
        var reader = scope.require();
        var day = Vietnam.dayOf(request.asOf());
        var offered = regimes.on(day);
        if (offered.isEmpty()) {
            return List.of();
        }
        var regime = offered.get(0);
        var communes = units.subtree(new UnitId(request.unit())).stream()
                .map(units::get)
                .filter(each -> each.level() == UnitLevel.COMMUNE && each.existedOn(day) && reader.covers(each.id()))
                .map(Unit::id)
                .map(UnitId::value)
                .toList();
        return levels.reaching(communes, Disease.COVID_19, regime.id(), regime.alarming(), request.asOf());
    }

    @Override
    public String list(MapRequest request, boolean ofTheDay) {
        return "/risk?unit={unit}&show=communes&asOf={until}";
    }
}
