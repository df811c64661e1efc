package vn.vungxanh.territory.zones;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;

/** Which directive of the Prime Minister applies where and when. Everybody may know it. */
@Service
@Transactional
public class Measures {

    private static final int LONGEST_PART = 300;
    private static final int LONGEST_DOCUMENT = 200;

    private final MeasureRepository measures;
    private final Regimes regimes;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Measures(MeasureRepository measures, Regimes regimes, Units units, AuditTrail audit, Clock clock) {
        this.measures = measures;
        this.regimes = regimes;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public MeasureId apply(Scope scope, NewMeasure wanted) {
        var regime = regimes.find(wanted.regime()).orElseThrow(() -> ZoneRule.UNKNOWN_REGIME.broken(wanted.regime()));
        ZoneRule.UNKNOWN_REGIME.brokenIf(regime.on(wanted.from()).isEmpty(), wanted.regime());
        ZoneRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(wanted.unit()));
        var unit = units.get(wanted.unit());
        ZoneRule.UNIT_NOT_VALID_THEN.brokenIf(!unit.existedOn(wanted.from()), unit.name(), wanted.from());
        ZoneRule.END_BEFORE_START.brokenIf(wanted.to() != null && wanted.to().isBefore(wanted.from()));
        var document = wanted.document().reference();
        ZoneRule.DOCUMENT_MISSING.brokenIf(document.isBlank());
        var part = wanted.part() == null ? null : SearchKey.nfc(wanted.part());
        ZoneRule.TEXT_TOO_LONG.brokenIf(
                document.length() > LONGEST_DOCUMENT || part != null && part.length() > LONGEST_PART);
        // Two directives may apply to two parts of a unit, never to the whole of it.
        measures.ofUnits(List.of(wanted.unit())).stream()
                .filter(other -> other.meets(wanted.from(), wanted.to()))
                .filter(other -> samePart(other.part(), part))
                .findFirst()
                .ifPresent(other -> {
                    throw ZoneRule.MEASURE_OVERLAPS.broken(other.regime(), other.from());
                });
        var id = new MeasureId(TimeOrderedId.next(clock));
        measures.add(id, wanted, clock.instant(), scope.login());
        audit.wrote(scope, "zones.audit.measure", id.value(), wanted.regime() + " " + unit.code());
        return id;
    }

    public List<MeasureId> takePast(Scope scope, List<NewMeasure> past) {
        return past.stream().map(each -> apply(scope, each)).toList();
    }

    public void end(Scope scope, MeasureId id, int version, LocalDate lastDay, String document) {
        var measure = get(id);
        ZoneRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(measure.unit()));
        ZoneRule.END_BEFORE_START.brokenIf(lastDay.isBefore(measure.from()));
        ZoneRule.DOCUMENT_MISSING.brokenIf(document.isBlank());
        ZoneRule.TEXT_TOO_LONG.brokenIf(document.length() > LONGEST_DOCUMENT);
        if (!measures.end(id, version, lastDay, document.strip())) {
            throw new StaleVersion("measure " + id);
        }
        audit.wrote(scope, "zones.audit.measureEnded", id.value(), measure.regime());
    }

    @Transactional(readOnly = true)
    public Measure get(MeasureId id) {
        return measures.find(id).stream().findFirst().orElseThrow(() -> new NotFound("measure " + id));
    }

    /** What applies in the unit on that day: its own and those of the units that it lies in, the narrowest first. */
    @Transactional(readOnly = true)
    public List<Measure> inForce(UnitId unit, LocalDate on) {
        var path = units.path(unit).stream().map(Unit::id).toList();
        return measures.ofUnits(path).stream()
                .filter(measure -> measure.inForceOn(on))
                .sorted((a, b) -> path.indexOf(b.unit()) - path.indexOf(a.unit()))
                .toList();
    }

    /** What applied on any day of a period in the unit or in those that it lies in, the latest first. */
    @Transactional(readOnly = true)
    public List<Measure> applying(UnitId unit, LocalDate from, LocalDate to) {
        return measures.ofUnits(units.path(unit).stream().map(Unit::id).toList()).stream()
                .filter(measure -> measure.meets(from, to))
                .toList();
    }

    /** Everything that ever applied in the unit or below, the latest first. */
    @Transactional(readOnly = true)
    public List<Measure> timeline(UnitId unit) {
        return measures.within(units.jurisdiction(unit));
    }

    private static boolean samePart(@Nullable String one, @Nullable String other) {
        return one == null || other == null ? one == other : SearchKey.of(one).equals(SearchKey.of(other));
    }
}
