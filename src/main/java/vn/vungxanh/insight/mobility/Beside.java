package vn.vungxanh.insight.mobility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.analytics.Trend;
import vn.vungxanh.insight.analytics.TrendQueries;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.zones.Measure;
import vn.vungxanh.territory.zones.Measures;
import vn.vungxanh.territory.zones.Regimes;
import vn.vungxanh.territory.zones.Zone;
import vn.vungxanh.territory.zones.ZoneQueries;

/** What stands beside the index: how fast the epidemic spreads, which measures were in force, what was closed. */
@Service
@Transactional(readOnly = true)
public class Beside {

    private final TrendQueries trends;
    private final Measures measures;
    private final Regimes regimes;
    private final ZoneQueries zones;
    private final Units units;

    Beside(TrendQueries trends, Measures measures, Regimes regimes, ZoneQueries zones, Units units) {
        this.trends = trends;
        this.measures = measures;
        this.regimes = regimes;
        this.zones = zones;
        this.units = units;
    }

    /** @param here whether it applies to the whole unit asked for, not only to a part */
    public record Applied(Measure measure, Unit unit, boolean here, String nameVi, String nameEn) {

        public String name(String language) {
            return "en".equals(language) ? nameEn : nameVi;
        }
    }

    public record Closed(Zone zone, Unit unit, LocalDate on) {}

    /** @param closed zones declared in the period, by the day of their beginning */
    public record Context(List<Trend.DayEstimate> rt, List<Applied> measures, List<Closed> closed) {

        public Context {
            rt = List.copyOf(rt);
            measures = List.copyOf(measures);
            closed = List.copyOf(closed);
        }
    }

    public Context of(Scope scope, UnitId unit, Period period, Instant asOf) {
        var end = Vietnam.startOf(period.to().plusDays(1));
        var cut = end.isBefore(asOf) ? end : asOf;
        var rt = trends.trend(scope, unit, null, cut).estimates().stream()
                .filter(each -> period.holds(each.day()) && each.estimate().mean() != null)
                .toList();
        var applied = new ArrayList<Applied>();
        measures.applying(unit, period.from(), period.to()).forEach(each -> applied.add(applied(each, unit)));
        measures.timeline(unit).stream()
                .filter(each -> meets(each, period))
                .filter(each ->
                        applied.stream().noneMatch(known -> known.measure().equals(each)))
                .forEach(each -> applied.add(applied(each, unit)));
        var closed = zones.ever(scope, unit, cut).stream()
                .flatMap(zone -> closed(zone).stream())
                .filter(each -> period.holds(each.on()))
                .sorted(Comparator.comparing(Closed::on)
                        .thenComparing(each -> each.zone().name()))
                .toList();
        return new Context(rt, applied, closed);
    }

    private Optional<Closed> closed(Zone zone) {
        return Optional.ofNullable(zone.startsAt())
                .map(at -> new Closed(zone, units.get(zone.unit()), Vietnam.dayOf(at)));
    }

    private Applied applied(Measure measure, UnitId asked) {
        var regime = regimes.find(measure.regime());
        return new Applied(
                measure,
                units.get(measure.unit()),
                units.get(measure.unit()).holds(asked),
                regime.map(each -> each.nameVi()).orElse(measure.regime()),
                regime.map(each -> each.nameEn()).orElse(measure.regime()));
    }

    private static boolean meets(Measure measure, Period period) {
        LocalDate to = measure.to();
        return !measure.from().isAfter(period.to()) && (to == null || !to.isBefore(period.from()));
    }
}
