package vn.vungxanh.territory.enforcement;

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
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.territory.enforcement.FalseReport.Verdict;

/** False information, step by step: found, checked, answered in public, referred to the police, fined. */
@Service
@Transactional
public class FalseReports {

    private final FalseReportRepository reports;
    private final Violations violations;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    FalseReports(FalseReportRepository reports, Violations violations, Units units, AuditTrail audit, Clock clock) {
        this.reports = reports;
        this.violations = violations;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** False information that was dealt with: checked, answered and referred at that instant. */
    public record PastFalseReport(
            UnitId unit,
            Instant foundAt,
            String channel,
            String content,
            Instant dealtWithAt,
            String finding,
            String answer,
            String referredTo,
            ViolationId violation) {}

    /** @param channel where it was spread, such as the name of a network and a group */
    public FalseReportId find(Scope scope, UnitId unit, Instant foundAt, String channel, String content) {
        EnforcementRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(unit));
        EnforcementRule.IN_THE_FUTURE.brokenIf(foundAt.isAfter(clock.instant()));
        var id = new FalseReportId(TimeOrderedId.next(clock));
        reports.add(
                id,
                unit,
                foundAt,
                Words.needed(channel, 200, EnforcementRule.TEXT_MISSING),
                Words.needed(content, 2_000, EnforcementRule.TEXT_MISSING),
                clock.instant(),
                scope.login());
        audit.wrote(scope, "enforcement.audit.found", id.value(), null);
        return id;
    }

    /** One of before the program was there, with every step done at the times given. */
    public FalseReportId takePast(Scope scope, PastFalseReport past) {
        var id = find(scope, past.unit(), past.foundAt(), past.channel(), past.content());
        var at = past.dealtWithAt();
        stale(reports.check(id, 1, Verdict.FALSE, Words.given(past.finding(), 1_000), at), id);
        stale(reports.answer(id, 2, Words.needed(past.answer(), 2_000, EnforcementRule.TEXT_MISSING), at), id);
        stale(reports.refer(id, 3, Words.needed(past.referredTo(), 200, EnforcementRule.TEXT_MISSING), at), id);
        fined(scope, id, 4, past.violation());
        return id;
    }

    public void check(Scope scope, FalseReportId id, int version, Verdict verdict, @Nullable String finding) {
        var report = known(id);
        EnforcementRule.CHECKED_ALREADY.brokenIf(report.verdict() != null);
        stale(reports.check(id, version, verdict, Words.given(finding, 1_000), clock.instant()), id);
        audit.wrote(scope, "enforcement.audit.checked", id.value(), verdict.name());
    }

    /** What was said against it in public. */
    public void answer(Scope scope, FalseReportId id, int version, String answer) {
        var report = known(id);
        EnforcementRule.NOT_CHECKED_YET.brokenIf(report.verdict() == null);
        EnforcementRule.ANSWERED_ALREADY.brokenIf(report.answeredAt() != null);
        stale(
                reports.answer(id, version, Words.needed(answer, 2_000, EnforcementRule.TEXT_MISSING), clock.instant()),
                id);
        audit.wrote(scope, "enforcement.audit.answered", id.value(), null);
    }

    /** To whoever may fine or prosecute; only what was found to be false. */
    public void refer(Scope scope, FalseReportId id, int version, String to) {
        var report = checkedFalse(id);
        EnforcementRule.REFERRED_ALREADY.brokenIf(report.referredAt() != null);
        stale(reports.refer(id, version, Words.needed(to, 200, EnforcementRule.TEXT_MISSING), clock.instant()), id);
        audit.wrote(scope, "enforcement.audit.referred", id.value(), null);
    }

    /** The violation that came out of it. */
    public void fined(Scope scope, FalseReportId id, int version, ViolationId violation) {
        var report = checkedFalse(id);
        EnforcementRule.NOT_REFERRED_YET.brokenIf(report.referredAt() == null);
        EnforcementRule.NOT_A_FINE_FOR_FALSE_INFORMATION.brokenIf(
                !violations.open(scope, violation).facts().act().isFalseInformation());
        stale(reports.fined(id, version, violation), id);
        audit.wrote(scope, "enforcement.audit.fined", id.value(), violation.toString());
    }

    @Transactional(readOnly = true)
    public List<FalseReport> list(Scope scope, UnitId unit, @Nullable LocalDate from, Instant asOf) {
        return reports.list(units.jurisdiction(unit), from, asOf);
    }

    /** @throws NotFound also when it lies outside the reader's jurisdiction */
    @Transactional(readOnly = true)
    public FalseReport open(Scope scope, FalseReportId id) {
        return known(id);
    }

    private FalseReport checkedFalse(FalseReportId id) {
        var report = known(id);
        EnforcementRule.NOT_CHECKED_YET.brokenIf(report.verdict() == null);
        EnforcementRule.NOT_FALSE.brokenIf(report.verdict() != Verdict.FALSE);
        return report;
    }

    private FalseReport known(FalseReportId id) {
        return reports.find(id).orElseThrow(() -> new NotFound("false report " + id));
    }

    private static void stale(boolean changed, FalseReportId id) {
        if (!changed) {
            throw new StaleVersion("false report " + id);
        }
    }
}
