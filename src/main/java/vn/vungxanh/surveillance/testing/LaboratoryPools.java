package vn.vungxanh.surveillance.testing;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.surveillance.labels.Barcode;
import vn.vungxanh.surveillance.laboratories.Laboratories;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;

/** Tubes that a laboratory puts together: a negative speaks for all of them, after a positive each is run alone. */
@Service
@Transactional
public class LaboratoryPools {

    private final SpecimenRepository specimens;
    private final SpecimenWriter writer;
    private final PoolRepository pools;
    private final Laboratories laboratories;
    private final AuditTrail audit;
    private final Clock clock;

    LaboratoryPools(
            SpecimenRepository specimens,
            SpecimenWriter writer,
            PoolRepository pools,
            Laboratories laboratories,
            AuditTrail audit,
            Clock clock) {
        this.specimens = specimens;
        this.writer = writer;
        this.pools = pools;
        this.laboratories = laboratories;
        this.audit = audit;
        this.clock = clock;
    }

    public SpecimenId form(Scope scope, LaboratoryId at, String poolCode, List<String> tubeCodes) {
        var code = Barcode.parse(poolCode).orElseThrow(TestingRule.BARCODE_MALFORMED::broken);
        var codes = tubeCodes.stream()
                .map(each -> Barcode.parse(each).orElseThrow(TestingRule.BARCODE_MALFORMED::broken))
                .distinct()
                .toList();
        TestingRule.POOL_NEEDS_TWO_TUBES.brokenIf(codes.size() < 2);
        writer.queueFor(List.of(code));
        TestingRule.TUBE_USED_TWICE.brokenIf(!specimens.used(List.of(code)).isEmpty(), code);
        var known = specimens.toChange(codes);
        for (var each : codes) {
            var tube = known.get(each);
            TestingRule.UNKNOWN_TUBE.brokenIf(tube == null, each);
            var bare = Objects.requireNonNull(tube);
            TestingRule.TUBE_AT_ANOTHER_LABORATORY.brokenIf(
                    !at.equals(bare.laboratory()) || bare.receivedAt() == null, each);
            TestingRule.TUBE_CLOSED.brokenIf(bare.result() != null || bare.refusedAt() != null, each);
            TestingRule.POOL_OF_POOLS.brokenIf(bare.isPool() || bare.pooledIn() != null, each);
        }
        var first = Objects.requireNonNull(known.get(codes.get(0)));
        TestingRule.LABORATORY_DOES_NOT_DO_THIS.brokenIf(
                known.values().stream().anyMatch(each -> each.kind() != first.kind()));
        var id = new SpecimenId(TimeOrderedId.next(clock));
        var earliest = known.values().stream()
                .map(Specimen::sampledAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        pools.add(id, code, first, laboratories.get(at), known.size(), earliest, clock.instant());
        writer.putInto(known.values().stream().map(Specimen::id).toList(), id);
        audit.wrote(scope, "testing.audit.pooled", id.value(), code + " " + known.size());
        return id;
    }
}
