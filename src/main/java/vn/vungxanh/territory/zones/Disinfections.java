package vn.vungxanh.territory.zones;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.TimeOrderedId;

/** What is to be disinfected and what was, with the amounts by the dated norm. */
@Service
@Transactional
public class Disinfections {

    private static final int LONGEST = 200;
    private static final int LARGEST_AREA = 10_000_000;

    private final DisinfectionRepository jobs;
    private final DisinfectionNorms norms;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Disinfections(DisinfectionRepository jobs, DisinfectionNorms norms, Units units, AuditTrail audit, Clock clock) {
        this.jobs = jobs;
        this.norms = norms;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public DisinfectionId plan(Scope scope, NewDisinfection wanted) {
        return add(scope, wanted, null, null, null);
    }

    public DisinfectionId takePast(Scope scope, PastDisinfection past) {
        ZoneRule.JOB_IN_THE_FUTURE.brokenIf(past.doneAt().isAfter(clock.instant()));
        return add(scope, past.job(), past.doneAt(), past.doneBy(), past.evidence());
    }

    void takePast(Scope scope, ZoneId zone, PastDisinfection past) {
        var job = past.job();
        var inZone = new NewDisinfection(
                job.unit(), zone, job.place(), job.areaM2(), job.norm(), job.strength(), job.plannedOn());
        takePast(scope, new PastDisinfection(inZone, past.doneAt(), past.doneBy(), past.evidence()));
    }

    /** @param used kilograms of the product, where it was weighed */
    public void done(
            Scope scope,
            DisinfectionId id,
            Instant at,
            String by,
            @Nullable BigDecimal used,
            @Nullable String evidence) {
        ZoneRule.NAME_MISSING.brokenIf(by.isBlank());
        ZoneRule.TEXT_TOO_LONG.brokenIf(by.length() > LONGEST || evidence != null && evidence.length() > LONGEST);
        ZoneRule.JOB_IN_THE_FUTURE.brokenIf(at.isAfter(clock.instant()));
        ZoneRule.AMOUNT_NOT_COUNTED.brokenIf(used != null && used.signum() < 0);
        var job = known(id);
        ZoneRule.JOB_CLOSED.brokenIf(!jobs.done(id, at, by.strip(), used, evidence));
        audit.wrote(scope, "zones.audit.disinfected", id.value(), job.place());
    }

    public void cancel(Scope scope, DisinfectionId id, String reason) {
        ZoneRule.REASON_MISSING.brokenIf(reason.isBlank());
        ZoneRule.TEXT_TOO_LONG.brokenIf(reason.length() > LONGEST);
        var job = known(id);
        ZoneRule.JOB_CLOSED.brokenIf(!jobs.cancel(id, clock.instant(), reason.strip()));
        audit.wrote(scope, "zones.audit.disinfectionCancelled", id.value(), job.place());
    }

    @Transactional(readOnly = true)
    public Disinfection open(Scope scope, DisinfectionId id) {
        return known(id);
    }

    @Transactional(readOnly = true)
    public List<Disinfection> of(Scope scope, ZoneId zone) {
        return jobs.of(zone);
    }

    @Transactional(readOnly = true)
    public List<Disinfection> done(Scope scope, UnitId unit, LocalDate from, Instant asOf) {
        return jobs.list(units.jurisdiction(unit), from, asOf, true);
    }

    @Transactional(readOnly = true)
    public List<Disinfection> due(Scope scope, UnitId unit, Instant asOf) {
        return jobs.list(units.jurisdiction(unit), null, asOf, false);
    }

    private Disinfection known(DisinfectionId id) {
        return jobs.find(id).orElseThrow(() -> new NotFound("disinfection " + id));
    }

    private DisinfectionId add(
            Scope scope,
            NewDisinfection wanted,
            @Nullable Instant doneAt,
            @Nullable String doneBy,
            @Nullable String evidence) {
        var place = SearchKey.nfc(wanted.place());
        ZoneRule.NAME_MISSING.brokenIf(place.isEmpty());
        ZoneRule.TEXT_TOO_LONG.brokenIf(place.length() > LONGEST);
        ZoneRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(wanted.unit()));
        ZoneRule.AREA_NOT_MEASURED.brokenIf(wanted.areaM2() < 1 || wanted.areaM2() > LARGEST_AREA);
        ZoneRule.AMOUNT_NOT_COUNTED.brokenIf(wanted.strength().compareTo(BigDecimal.ONE) < 0
                || wanted.strength().compareTo(BigDecimal.valueOf(100)) > 0);
        var norm = norms.find(wanted.norm()).orElseThrow(() -> ZoneRule.UNKNOWN_NORM.broken(wanted.norm()));
        ZoneRule.UNKNOWN_NORM.brokenIf(!norm.inForceOn(wanted.plannedOn()), wanted.norm());
        var job = new Disinfection(
                new DisinfectionId(TimeOrderedId.next(clock)),
                wanted.unit(),
                wanted.zone(),
                place,
                wanted.areaM2(),
                norm.id(),
                wanted.strength(),
                norm.litres(wanted.areaM2()),
                norm.kilograms(wanted.areaM2(), wanted.strength()),
                wanted.plannedOn(),
                doneAt,
                doneBy,
                null,
                evidence,
                null,
                null);
        jobs.add(job, clock.instant(), scope.login());
        audit.wrote(scope, "zones.audit.disinfection", job.id().value(), place);
        return job.id();
    }
}
