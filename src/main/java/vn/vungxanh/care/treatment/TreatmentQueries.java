package vn.vungxanh.care.treatment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Slice;

/** What others may ask about patients. Whoever sees persons leaves an audit row in the same transaction. */
@Service
@Transactional
public class TreatmentQueries {

    private static final int SHORTEST_REASON = 10;
    private static final int MOST_EXPORTED = 20_000;

    private final AdmissionRepository admissions;
    private final AdmissionListRepository lists;
    private final StayRepository stays;
    private final ChangeRepository changes;
    private final Units units;
    private final AuditTrail audit;

    TreatmentQueries(
            AdmissionRepository admissions,
            AdmissionListRepository lists,
            StayRepository stays,
            ChangeRepository changes,
            Units units,
            AuditTrail audit) {
        this.admissions = admissions;
        this.lists = lists;
        this.stays = stays;
        this.changes = changes;
        this.units = units;
        this.audit = audit;
    }

    public Slice<AdmissionLine> list(Scope scope, AdmissionFilter filter, int page, int size) {
        var conditions = conditions(filter);
        var lines = lists.lines(conditions, size, (page - 1L) * size);
        audit.saw(
                scope,
                "treatment.audit.list",
                lines.stream().map(line -> line.person().value()).distinct().toList());
        return new Slice<>(lines, lists.count(conditions), page, size);
    }

    /** Patients by the codes of their cases, as a report names them: no person is seen. */
    @Transactional(readOnly = true)
    List<Referral> referrals(AdmissionFilter filter, int most) {
        return lists.lines(conditions(filter), most, 0).stream()
                .map(line -> new Referral(line.caseCode(), line.facilityName(), line.cameAt(), line.reason()))
                .toList();
    }

    record Referral(
            @Nullable String code,
            String facility,
            Instant at,
            @Nullable String reason) {}

    /** All lines of a filter, for a file that leaves the program; the reason stands in the audit row. */
    public List<AdmissionLine> export(Scope scope, AdmissionFilter filter, String reason) {
        var conditions = conditions(filter);
        TreatmentRule.EXPORT_NEEDS_A_REASON.brokenIf(reason.strip().length() < SHORTEST_REASON);
        TreatmentRule.EXPORT_TOO_LARGE.brokenIf(lists.count(conditions) > MOST_EXPORTED, MOST_EXPORTED);
        var lines = lists.lines(conditions, MOST_EXPORTED, 0);
        audit.exported(
                scope,
                "treatment.audit.exported",
                lines.stream().map(line -> line.person().value()).distinct().toList(),
                reason.strip());
        return lines;
    }

    @Transactional(readOnly = true)
    public long count(Scope scope, AdmissionFilter filter) {
        return lists.count(conditions(filter));
    }

    /** The patients of a facility whom nobody has seen since that instant, in the order of their beds. */
    @Transactional(readOnly = true)
    public List<UUID> unseen(Scope scope, FacilityId facility, Instant since) {
        return lists.unseen(facility, since);
    }

    /** A register without a patient knows nothing, which is not 0. */
    @Transactional(readOnly = true)
    public boolean isEmpty(Scope scope) {
        return lists.isEmpty();
    }

    private AdmissionConditions conditions(AdmissionFilter filter) {
        return new AdmissionConditions(filter, units.jurisdiction(filter.unit()));
    }

    /** For the reactions of other rooms to {@link PatientAdmitted} and {@link PatientDischarged}. */
    @Transactional(readOnly = true)
    public List<Admission> all(Scope scope, Collection<UUID> ids) {
        return admissions.all(ids);
    }

    /** @throws NotFound also when it lies outside of the reader's jurisdiction */
    public Admission open(Scope scope, AdmissionId id) {
        var found = admissions.find(id).orElseThrow(() -> new NotFound("admission " + id));
        audit.saw(scope, "treatment.audit.opened", List.of(found.person().value()));
        return found;
    }

    @Transactional(readOnly = true)
    public List<Stay> stays(Scope scope, AdmissionId id) {
        return stays.of(id);
    }

    /** The code of the illness, where the reader may see it. */
    @Transactional(readOnly = true)
    public Optional<String> caseCode(Scope scope, Admission known) {
        return known.caseId() == null
                ? Optional.empty()
                : lists.caseCode(known.caseId().value());
    }

    /** What was corrected, the latest first. */
    @Transactional(readOnly = true)
    public List<Change> changes(Scope scope, AdmissionId id) {
        return changes.of(id);
    }

    /** The treatments of one person, the latest first. */
    public List<Admission> ofPerson(Scope scope, PersonId person) {
        var found = admissions.ofPersons(List.of(person.value()));
        audit.saw(scope, "treatment.audit.opened", found.isEmpty() ? List.of() : List.of(person.value()));
        return found;
    }

    @Transactional(readOnly = true)
    public Optional<Admission> current(Scope scope, PersonId person) {
        return admissions.current(List.of(person.value())).stream().findFirst();
    }
}
