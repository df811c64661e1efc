package vn.vungxanh.care.facilities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Wards and their beds, one by one; the capacity of the facility follows from them. */
@Service
@Transactional
public class Wards {

    private final WardRepository wards;
    private final Facilities facilities;
    private final FacilityRepository capacities;
    private final KnowsPatients patients;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Wards(
            WardRepository wards,
            Facilities facilities,
            FacilityRepository capacities,
            KnowsPatients patients,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.wards = wards;
        this.facilities = facilities;
        this.capacities = capacities;
        this.patients = patients;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Bed> beds(FacilityId id) {
        return wards.beds(id);
    }

    @Transactional(readOnly = true)
    public Optional<Bed> bed(BedId id) {
        return wards.bed(id);
    }

    /** A facility with all its wards in one step, as when a field hospital is opened in a day. */
    public FacilityId open(Scope scope, NewFacility described, List<NewWard> all) {
        FacilitiesRule.WARD_INCOMPLETE.brokenIf(all.isEmpty());
        var id = facilities.add(scope, described);
        all.forEach(each -> put(id, each));
        recount(scope, id, described.openedOn());
        return id;
    }

    public void add(Scope scope, FacilityId id, NewWard ward) {
        var known = facilities.own(scope, id);
        FacilitiesRule.FACILITY_OF_OTHERS.brokenIf(known.outside(), known.name());
        put(id, ward);
        recount(scope, id, today());
        audit.wrote(scope, "facilities.audit.ward", id.value(), ward.name());
    }

    /** @param reason none puts the bed back into use */
    public void takeOut(Scope scope, BedId bed, @Nullable String reason) {
        var known = wards.bed(bed).orElseThrow(() -> new NotFound("bed " + bed));
        facilities.own(scope, known.facility());
        capacities.queueFor(known.facility());
        FacilitiesRule.BED_OCCUPIED.brokenIf(reason != null && patients.anyoneIn(known, clock.instant()));
        FacilitiesRule.REASON_NEEDED.brokenIf(reason != null && (reason.strip().length() < 3 || reason.length() > 200));
        wards.takeOut(bed, reason == null ? null : today(), reason == null ? null : reason.strip());
        recount(scope, known.facility(), today());
        audit.wrote(scope, "facilities.audit.ward", known.facility().value(), known.code());
    }

    private void put(FacilityId id, NewWard ward) {
        FacilitiesRule.WARD_INCOMPLETE.brokenIf(!ward.isComplete());
        var name = ward.name().strip();
        var into = wards.ward(id, name).orElseGet(() -> {
            var fresh = TimeOrderedId.next(clock);
            wards.addWard(fresh, id, name);
            return fresh;
        });
        var beds = IntStream.range(ward.firstNumber(), ward.firstNumber() + ward.beds())
                .mapToObj(number -> new WardRepository.Fresh(
                        new BedId(TimeOrderedId.next(clock)), ward.prefix().strip() + number, ward.kind()))
                .toList();
        try {
            wards.addBeds(id, into, beds);
        } catch (DuplicateKeyException twice) {
            throw FacilitiesRule.BED_CODE_TAKEN.broken();
        }
    }

    private void recount(Scope scope, FacilityId id, LocalDate from) {
        var usable =
                wards.beds(id).stream().filter(bed -> bed.outSince() == null).toList();
        var known = facilities.get(id);
        var before = known.capacity();
        capacities.equip(
                id,
                new Capacity(
                        from,
                        before == null ? 1 : before.tier(),
                        count(usable, BedKind.ORDINARY),
                        count(usable, BedKind.OXYGEN),
                        count(usable, BedKind.ICU),
                        before == null ? 0 : before.ventilators(),
                        before == null ? 0 : before.oxygenLpm()),
                clock.instant(),
                scope.login());
        news.publishEvent(new CapacityChanged(known.unit().value()));
    }

    private static int count(List<Bed> beds, BedKind kind) {
        return (int) beds.stream().filter(bed -> bed.kind() == kind).count();
    }

    private LocalDate today() {
        return Vietnam.dayOf(clock.instant());
    }
}
