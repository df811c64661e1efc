package vn.vungxanh.care.treatment;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.facilities.Bed;
import vn.vungxanh.care.facilities.BedId;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.Facilities;
import vn.vungxanh.care.facilities.Facility;
import vn.vungxanh.care.facilities.Wards;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Gives a patient a bed: a named one, the first free one of the kind, or where beds are only counted, one of the count. */
@Component
class GivesBeds {

    private final StayRepository stays;
    private final Wards wards;
    private final Facilities facilities;
    private final Clock clock;

    GivesBeds(StayRepository stays, Wards wards, Facilities facilities, Clock clock) {
        this.stays = stays;
        this.wards = wards;
        this.facilities = facilities;
        this.clock = clock;
    }

    /** @return the kind of bed that was given */
    BedKind give(
            Admission patient, Facility to, BedKind kind, @Nullable BedId named, Instant at, @Nullable String reason) {
        TreatmentRule.FACILITY_NOT_OPEN.brokenIf(!to.isOpenOn(Vietnam.dayOf(at)), to.name());
        facilities.queueFor(to.id());
        if (named == null && !to.bedsListed()) {
            var capacity = to.capacity();
            TreatmentRule.NO_FREE_BED.brokenIf(
                    !to.outside() && (capacity == null || stays.occupied(to.id(), kind) >= capacity.beds(kind)),
                    to.name());
            begin(patient, to, kind, null, at, reason);
            return kind;
        }
        var bed = named == null ? firstFree(to, kind, at) : usable(to, named);
        begin(patient, to, bed.kind(), bed.id(), at, reason);
        return bed.kind();
    }

    private Bed firstFree(Facility to, BedKind kind, Instant at) {
        Optional<BedId> free = stays.firstFree(to.id(), kind, at);
        return free.flatMap(wards::bed).orElseThrow(() -> TreatmentRule.NO_FREE_BED.broken(to.name()));
    }

    private Bed usable(Facility to, BedId named) {
        var bed = wards.bed(named).orElseThrow(() -> TreatmentRule.BED_NEEDED.broken());
        TreatmentRule.BED_OF_ANOTHER_FACILITY.brokenIf(!bed.facility().equals(to.id()));
        TreatmentRule.BED_OUT_OF_USE.brokenIf(bed.outSince() != null, bed.code());
        return bed;
    }

    private void begin(
            Admission patient, Facility to, BedKind kind, @Nullable BedId bed, Instant at, @Nullable String reason) {
        var stay = new StayRepository.Fresh(TimeOrderedId.next(clock), patient, to, kind, bed, at, reason);
        excluding(() -> {
            stays.begin(stay);
            return true;
        });
    }

    /** What the database refuses is said in the rule's sentence. */
    static <T> T excluding(Supplier<T> write) {
        try {
            return write.get();
        } catch (DataIntegrityViolationException refused) {
            var said = String.valueOf(refused.getMessage());
            TreatmentRule.BED_TAKEN.brokenIf(said.contains("bed_taken"));
            TreatmentRule.TREATED_AT_THAT_TIME.brokenIf(said.contains("admitted_once"));
            TreatmentRule.TRANSFER_BEFORE_STAY.brokenIf(said.contains("in_one_place"));
            throw refused;
        }
    }
}
