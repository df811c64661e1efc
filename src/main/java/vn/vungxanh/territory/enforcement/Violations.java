package vn.vungxanh.territory.enforcement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Violations and their fines. The decree of the day of the act says what a fine may be. */
@Service
@Transactional
public class Violations {

    private final ViolationRepository violations;
    private final FineTable fines;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Violations(ViolationRepository violations, FineTable fines, Units units, AuditTrail audit, Clock clock) {
        this.violations = violations;
        this.fines = fines;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many there are, what was fined and what of it is paid, in dong. */
    public record Sum(long count, long fined, long paid) {}

    public ViolationId record(Scope scope, NewViolation wanted) {
        var today = Vietnam.dayOf(clock.instant());
        EnforcementRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(wanted.unit()));
        EnforcementRule.IN_THE_FUTURE.brokenIf(wanted.occurredOn().isAfter(today));
        var row = fines.inForce(wanted.act(), wanted.occurredOn())
                .orElseThrow(() -> EnforcementRule.NO_ROW_THAT_DAY.broken(wanted.occurredOn()));
        var document = Words.given(wanted.document(), 30);
        var clean = new NewViolation(
                wanted.unit(),
                wanted.act(),
                wanted.occurredOn(),
                Words.needed(wanted.place(), 300, EnforcementRule.PLACE_MISSING),
                Words.needed(wanted.offender(), 200, EnforcementRule.OFFENDER_MISSING),
                wanted.organisation(),
                Words.born(wanted.birthYear(), today.getYear()),
                document == null ? null : document.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT),
                Words.given(wanted.address(), 300),
                Words.needed(wanted.evidence(), 1_000, EnforcementRule.EVIDENCE_MISSING),
                Words.given(wanted.minutes(), 60));
        var id = new ViolationId(TimeOrderedId.next(clock));
        violations.add(id, clean, row.id(), clock.instant(), scope.login());
        audit.wrote(
                scope, "enforcement.audit.recorded", id.value(), wanted.act().name());
        return id;
    }

    /** @param basis article and amount of the decree, needed where the table does not know its amounts */
    public void decide(
            Scope scope,
            ViolationId id,
            int version,
            String number,
            LocalDate on,
            long amount,
            @Nullable String basis) {
        var violation = standing(id);
        EnforcementRule.DECIDED_ALREADY.brokenIf(violation.decision() != null);
        var facts = violation.facts();
        EnforcementRule.DECIDED_BEFORE_THE_ACT.brokenIf(on.isBefore(facts.occurredOn()));
        EnforcementRule.IN_THE_FUTURE.brokenIf(on.isAfter(Vietnam.dayOf(clock.instant())));
        var row = fines.row(violation.fineRow());
        var why = Words.given(basis, 300);
        var decision = Words.needed(number, 60, EnforcementRule.DECISION_MISSING);
        EnforcementRule.BASIS_NEEDED.brokenIf(!row.hasRange(facts.organisation()) && why == null, row.source());
        EnforcementRule.AMOUNT_OUT_OF_RANGE.brokenIf(
                amount < 1 || !row.allows(facts.organisation(), amount),
                Objects.requireNonNullElse(row.low(facts.organisation()), 1L),
                Objects.requireNonNullElse(row.high(facts.organisation()), Long.MAX_VALUE),
                row.source());
        EnforcementRule.DECISION_TAKEN.brokenIf(violations.decisionTaken(facts.unit(), decision, on), decision);
        stale(violations.decide(id, version, new Violation.Decision(decision, on, amount, why)), id);
        audit.wrote(scope, "enforcement.audit.decided", id.value(), decision);
    }

    public void paid(Scope scope, ViolationId id, int version, LocalDate on) {
        var violation = standing(id);
        var decision = violation.decision();
        if (decision == null) {
            throw EnforcementRule.NOT_DECIDED_YET.broken();
        }
        EnforcementRule.PAID_ALREADY.brokenIf(violation.paidOn() != null);
        EnforcementRule.PAID_BEFORE_THE_DECISION.brokenIf(on.isBefore(decision.on()));
        EnforcementRule.IN_THE_FUTURE.brokenIf(on.isAfter(Vietnam.dayOf(clock.instant())));
        stale(violations.paid(id, version, on), id);
        audit.wrote(scope, "enforcement.audit.paid", id.value(), null);
    }

    /** It stays, and no longer counts. */
    public void cancel(Scope scope, ViolationId id, int version, String reason) {
        standing(id);
        var why = Words.needed(reason, 500, EnforcementRule.REASON_MISSING);
        stale(violations.cancel(id, version, why, clock.instant()), id);
        audit.wrote(scope, "enforcement.audit.cancelled", id.value(), why);
    }

    /** With the names of the offenders; leaves an audit row. */
    public Slice<Violation> list(Scope scope, ViolationFilter filter, int page, int size) {
        var where = units.jurisdiction(filter.unit());
        var lines = violations.page(filter, where, size, (page - 1L) * size);
        audit.saw(scope, "enforcement.audit.list", ids(lines));
        return new Slice<>(lines, violations.sum(filter, where).count(), page, size);
    }

    @Transactional(readOnly = true)
    public Sum sum(Scope scope, ViolationFilter filter) {
        var sum = violations.sum(filter, units.jurisdiction(filter.unit()));
        return new Sum(sum.count(), sum.amount(), sum.paid());
    }

    /** @throws NotFound also when it lies outside the reader's jurisdiction */
    public Violation open(Scope scope, ViolationId id) {
        var violation = violations.find(id).orElseThrow(() -> new NotFound("violation " + id));
        audit.saw(scope, "enforcement.audit.opened", List.of(id.value()));
        return violation;
    }

    private Violation standing(ViolationId id) {
        var violation = violations.find(id).orElseThrow(() -> new NotFound("violation " + id));
        EnforcementRule.CANCELLED.brokenIf(violation.cancelledAt() != null);
        return violation;
    }

    private static List<java.util.UUID> ids(List<Violation> lines) {
        return lines.stream().map(each -> each.id().value()).toList();
    }

    private static void stale(boolean changed, ViolationId id) {
        if (!changed) {
            throw new StaleVersion("violation " + id);
        }
    }
}
