package vn.vungxanh.care.facilities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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

/** Where patients are treated and with how many beds. No persons: every office may see it. */
@Service
@Transactional
public class Facilities {

    private final FacilityRepository facilities;
    private final KnowsPatients patients;
    private final Units units;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Facilities(
            FacilityRepository facilities,
            KnowsPatients patients,
            Units units,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.facilities = facilities;
        this.patients = patients;
        this.units = units;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** As they are today, those that are open first. */
    @Transactional(readOnly = true)
    public List<Facility> all() {
        return list(Vietnam.dayOf(clock.instant()));
    }

    /** As they were equipped on that day. */
    @Transactional(readOnly = true)
    public List<Facility> list(LocalDate on) {
        return facilities.all(on);
    }

    /** In the unit and below it, open on that day; those of others to which patients are referred are left out. */
    @Transactional(readOnly = true)
    public List<Facility> list(UnitId unit, LocalDate on) {
        var where = units.jurisdiction(unit);
        return facilities.all(on).stream()
                .filter(each -> !each.outside() && each.isOpenOn(on) && where.covers(each.unit()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Facility> find(FacilityId id) {
        return facilities.find(id, Vietnam.dayOf(clock.instant()));
    }

    @Transactional(readOnly = true)
    public Facility get(FacilityId id) {
        return find(id).orElseThrow(() -> new NotFound("facility " + id));
    }

    @Transactional(readOnly = true)
    public Optional<Facility> withCode(String code) {
        return all().stream()
                .filter(each -> each.code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    /** Whoever gives a bed of this facility at the same moment waits until the transaction ends. */
    public void queueFor(FacilityId id) {
        facilities.queueFor(id);
    }

    /** How many beds a facility had from a day on. */
    public record BedsFrom(FacilityId facility, LocalDate from, int beds) {}

    /** Of all facilities up to the day, each by its days. */
    @Transactional(readOnly = true)
    public List<BedsFrom> bedsUntil(LocalDate day) {
        return facilities.bedsUntil(day);
    }

    public FacilityId add(Scope scope, NewFacility described) {
        check(scope, described, null);
        var id = new FacilityId(TimeOrderedId.next(clock));
        facilities.add(id, described);
        facilities.equip(id, described.capacity(), clock.instant(), scope.login());
        audit.wrote(scope, "facilities.audit.facility", id.value(), described.code());
        news.publishEvent(new CapacityChanged(described.unit().value()));
        return id;
    }

    /**
     * What it is; how it is equipped is said by {@link #equip}.
     *
     * @throws StaleVersion when somebody else changed it meanwhile
     */
    public void change(Scope scope, FacilityId id, int version, NewFacility described) {
        get(id);
        check(scope, described, id);
        if (!facilities.change(id, version, described)) {
            throw new StaleVersion("facility " + id);
        }
        audit.wrote(scope, "facilities.audit.facility", id.value(), described.code());
    }

    /** From that day on; where beds are listed, their number follows from the list. */
    public void equip(Scope scope, FacilityId id, Capacity capacity) {
        var known = own(scope, id);
        FacilitiesRule.FACILITY_INCOMPLETE.brokenIf(!capacity.isComplete());
        FacilitiesRule.FACILITY_INCOMPLETE.brokenIf(capacity.from().isBefore(known.openedOn()));
        var before = facilities.find(id, capacity.from()).map(Facility::capacity);
        FacilitiesRule.BEDS_ARE_LISTED.brokenIf(known.bedsListed()
                && before.filter(had -> had != null
                                && had.ordinary() == capacity.ordinary()
                                && had.oxygen() == capacity.oxygen()
                                && had.icu() == capacity.icu())
                        .isEmpty());
        facilities.equip(id, capacity, clock.instant(), scope.login());
        audit.wrote(scope, "facilities.audit.capacity", id.value(), known.code());
        news.publishEvent(new CapacityChanged(known.unit().value()));
    }

    @Transactional(readOnly = true)
    public List<Capacity> history(FacilityId id) {
        return facilities.capacities(id);
    }

    /** The last day on which it takes patients; only when nobody lies there. */
    public void close(Scope scope, FacilityId id, LocalDate on) {
        var known = own(scope, id);
        FacilitiesRule.FACILITY_INCOMPLETE.brokenIf(on.isBefore(known.openedOn()));
        FacilitiesRule.FACILITY_HAS_PATIENTS.brokenIf(patients.anyoneIn(id));
        facilities.close(id, on);
        audit.wrote(scope, "facilities.audit.closed", id.value(), known.code());
        news.publishEvent(new CapacityChanged(known.unit().value()));
    }

    Facility own(Scope scope, FacilityId id) {
        var known = get(id);
        FacilitiesRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(known.unit()));
        return known;
    }

    /** A hospital of somebody else may stand anywhere. */
    private void check(Scope scope, NewFacility described, @Nullable FacilityId self) {
        FacilitiesRule.FACILITY_INCOMPLETE.brokenIf(!described.isComplete());
        FacilitiesRule.OUTSIDE_JURISDICTION.brokenIf(!described.outside() && !scope.covers(described.unit()));
        FacilitiesRule.FACILITY_CODE_TAKEN.brokenIf(withCode(described.code())
                .filter(known -> !known.id().equals(self))
                .isPresent());
    }
}
