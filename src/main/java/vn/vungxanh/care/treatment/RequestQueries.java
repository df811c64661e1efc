package vn.vungxanh.care.treatment;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.care.beds.Placement;
import vn.vungxanh.care.beds.Placing;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.surveillance.cases.CaseId;

/** Who needs a bed, and where there is one. Whoever sees persons leaves an audit row in the same transaction. */
@Service
@Transactional
public class RequestQueries {

    private final RequestRepository requests;
    private final Placing placing;
    private final Units units;
    private final AuditTrail audit;

    RequestQueries(RequestRepository requests, Placing placing, Units units, AuditTrail audit) {
        this.requests = requests;
        this.placing = placing;
        this.units = units;
        this.audit = audit;
    }

    /** Those on the road first, then the most severe; an empty set of states means all. */
    public Slice<BedRequest> list(Scope scope, UnitId unit, Set<RequestState> states, int page, int size) {
        var where = units.jurisdiction(unit);
        var found = requests.list(where, states, size, (page - 1L) * size);
        saw(scope, found);
        return new Slice<>(found, requests.count(where, states), page, size);
    }

    @Transactional(readOnly = true)
    public long pending(Scope scope, UnitId unit) {
        return requests.count(
                units.jurisdiction(unit), Set.of(RequestState.OPEN, RequestState.ACCEPTED, RequestState.DEPARTED));
    }

    /** @throws NotFound also when it lies outside of the reader's jurisdiction */
    public BedRequest open(Scope scope, RequestId id) {
        var found = requests.find(id).orElseThrow(() -> new NotFound("request " + id));
        saw(scope, List.of(found));
        return found;
    }

    public List<BedRequest> ofCase(Scope scope, CaseId id) {
        var found = requests.ofCase(id);
        saw(scope, found);
        return found;
    }

    /** Where the patient belongs and which places have a bed for that, now. */
    @Transactional(readOnly = true)
    public Placement placement(BedRequest request) {
        return placing.of(request.condition(), request.unit(), request.refusedBy());
    }

    private void saw(Scope scope, Collection<BedRequest> found) {
        audit.saw(
                scope,
                "treatment.audit.requests",
                found.stream().map(each -> each.person().value()).distinct().toList());
    }
}
