package vn.vungxanh.insight.duties;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Assigns who enters what by when, and takes "nothing to enter" as an entry. */
@Service
@Transactional
public class Duties {

    private static final int MOST_SILENT_HOURS = 2_160;

    private final StandardDuties defaults;
    private final DutyRepository assignments;
    private final Sources sources;
    private final Units units;
    private final LeagueMemory memory;
    private final AuditTrail audit;
    private final Clock clock;

    Duties(
            StandardDuties defaults,
            DutyRepository assignments,
            Sources sources,
            Units units,
            LeagueMemory memory,
            AuditTrail audit,
            Clock clock) {
        this.defaults = defaults;
        this.assignments = assignments;
        this.sources = sources;
        this.units = units;
        this.memory = memory;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Duty> defaults() {
        return defaults.all();
    }

    /** Those within the unit, above it or for the whole country, whatever their days. */
    @Transactional(readOnly = true)
    public List<Duty> assigned(Scope scope, UnitId unit) {
        var reach = units.jurisdiction(unit);
        return assignments.all().stream()
                .filter(each -> each.within() != null
                        && (reach.covers(each.within())
                                || units.jurisdiction(each.within()).covers(unit)))
                .toList();
    }

    /** Default and assigned, as in force on a day. */
    @Transactional(readOnly = true)
    public List<Duty> inForce(LocalDate day) {
        return Stream.concat(defaults.all().stream(), assignments.all().stream())
                .filter(each -> each.inForceOn(day))
                .filter(each -> sources.record(each.source()).isPresent())
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Duty> find(Scope scope, UUID id) {
        return assignments.find(id).filter(each -> each.within() != null && scope.covers(each.within()));
    }

    public UUID assign(Scope scope, NewDuty duty) {
        sources.get(duty.source());
        DutyRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(duty.within()));
        DutyRule.SILENCE_OUT_OF_RANGE.brokenIf(duty.silentHours() < 1 || duty.silentHours() > MOST_SILENT_HOURS);
        DutyRule.BASIS_MISSING.brokenIf(
                duty.basis().strip().length() < 3 || duty.basis().length() > 200);
        DutyRule.ENDS_BEFORE_START.brokenIf(
                duty.validTo() != null && duty.validTo().isBefore(duty.validFrom()));
        var id = TimeOrderedId.next(clock);
        assignments.add(id, duty, clock.instant(), scope.login());
        memory.forget();
        audit.wrote(scope, "duties.audit.assigned", id, duty.source() + " " + duty.basis());
        return id;
    }

    /**
     * The last day on which it holds. One that has not begun is taken back.
     *
     * @throws StaleVersion when somebody else ended it meanwhile
     */
    public void end(Scope scope, UUID id, int version, LocalDate last) {
        var duty = find(scope, id).orElseThrow(() -> new NotFound("duty " + id));
        var today = Vietnam.dayOf(clock.instant());
        var gone = duty.validFrom().isAfter(today) && last.isBefore(duty.validFrom());
        DutyRule.HAS_BEGUN.brokenIf(!gone && last.isBefore(today.minusDays(1)));
        DutyRule.ENDS_BEFORE_START.brokenIf(!gone && last.isBefore(duty.validFrom()));
        if (!(gone ? assignments.remove(id, version) : assignments.end(id, version, last))) {
            throw new StaleVersion("duty " + id);
        }
        memory.forget();
        audit.wrote(scope, "duties.audit.ended", id, duty.source());
    }

    /** An officer looked and there was nothing to enter: as good as an entry. */
    public void nothingNew(Scope scope, String source, UnitId unit, @Nullable UUID keeper, @Nullable String note) {
        nothingNew(scope, source, unit, keeper, note, clock.instant());
    }

    /** What was said before it is entered here. */
    public void nothingNew(
            Scope scope, String source, UnitId unit, @Nullable UUID keeper, @Nullable String note, Instant saidAt) {
        DutyRule.SAID_IN_FUTURE.brokenIf(saidAt.isAfter(clock.instant()));
        sources.get(source);
        DutyRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(unit));
        var id = TimeOrderedId.next(clock);
        assignments.addNothingNew(id, source, unit, keeper, saidAt, scope.login(), note);
        memory.forget();
        audit.wrote(scope, "duties.audit.nothingNew", id, source);
    }
}
