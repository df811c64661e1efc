package vn.vungxanh.care.treatment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;

/** What others may ask about patients. Whoever sees persons leaves an audit row in the same transaction. */
@Service
@Transactional
public class TreatmentQueries {

    private final AdmissionRepository admissions;
    private final StayRepository stays;
    private final AuditTrail audit;

    TreatmentQueries(AdmissionRepository admissions, StayRepository stays, AuditTrail audit) {
        this.admissions = admissions;
        this.stays = stays;
        this.audit = audit;
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
