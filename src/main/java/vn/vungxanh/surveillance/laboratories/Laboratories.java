package vn.vungxanh.surveillance.laboratories;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Which laboratories there are and what they can do in a day. No persons: every office may see them. */
@Service
@Transactional
public class Laboratories {

    private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);

    private final LaboratoryRepository laboratories;
    private final AuditTrail audit;
    private final Clock clock;

    Laboratories(LaboratoryRepository laboratories, AuditTrail audit, Clock clock) {
        this.laboratories = laboratories;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Laboratory> all() {
        return laboratories.all(today());
    }

    /** With what each could do on that day. */
    @Transactional(readOnly = true)
    public List<Laboratory> all(LocalDate on) {
        return laboratories.all(on);
    }

    @Transactional(readOnly = true)
    public List<Capacity> capacities(LaboratoryId id) {
        return laboratories.capacities(id);
    }

    @Transactional(readOnly = true)
    public Optional<Laboratory> find(LaboratoryId id) {
        return laboratories.all(today()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    public Laboratory get(LaboratoryId id) {
        return find(id).orElseThrow(() -> new NotFound("laboratory " + id));
    }

    @Transactional(readOnly = true)
    public Optional<Laboratory> withCode(String code) {
        return laboratories.all(today()).stream()
                .filter(each -> each.code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    public LaboratoryId add(Scope scope, NewLaboratory described) {
        return add(scope, described, today());
    }

    /** @param since from when on it can do that much in a day */
    public LaboratoryId add(Scope scope, NewLaboratory described, LocalDate since) {
        check(scope, described, null);
        var id = new LaboratoryId(TimeOrderedId.next(clock));
        laboratories.add(id, described);
        laboratories.keep(id, described.capacity(since), clock.instant(), scope.login());
        audit.wrote(scope, "laboratories.audit.changed", id.value(), described.code());
        return id;
    }

    /**
     * @param since from when on it can do as much in a day as described; what held before that day stays
     * @throws StaleVersion when somebody else changed it meanwhile
     */
    public void change(Scope scope, LaboratoryId id, int version, NewLaboratory described, LocalDate since) {
        var known = get(id);
        check(scope, described, id);
        LaboratoriesRule.CAPACITY_FROM_A_DAY.brokenIf(since.isBefore(EARLIEST) || since.isAfter(today().plusYears(1)));
        if (!laboratories.change(id, version, described)) {
            throw new StaleVersion("laboratory " + id);
        }
        var capacity = described.capacity(since);
        if (!known.does(capacity)) {
            laboratories.keep(id, capacity, clock.instant(), scope.login());
        }
        audit.wrote(scope, "laboratories.audit.changed", id.value(), described.code());
    }

    private LocalDate today() {
        return Vietnam.dayOf(clock.instant());
    }

    /** An institute outside may stand anywhere; a laboratory of one's own stands in the own jurisdiction. */
    private void check(Scope scope, NewLaboratory described, @Nullable LaboratoryId self) {
        LaboratoriesRule.INCOMPLETE.brokenIf(!described.isComplete());
        LaboratoriesRule.OUTSIDE_JURISDICTION.brokenIf(!described.reference() && !scope.covers(described.unit()));
        LaboratoriesRule.CODE_TAKEN.brokenIf(withCode(described.code())
                .filter(known -> !known.id().equals(self))
                .isPresent());
    }
}
