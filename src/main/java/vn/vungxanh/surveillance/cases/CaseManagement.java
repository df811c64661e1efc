package vn.vungxanh.surveillance.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.Vietnam;

/** What others may do with cases. Each call is one transaction, with its history and its audit row. */
@Service
@Transactional
public class CaseManagement {

    private final CaseIntake intake;
    private final CaseRepository cases;
    private final CaseWriter writer;
    private final TellsDeaths deaths;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseManagement(
            CaseIntake intake,
            CaseRepository cases,
            CaseWriter writer,
            TellsDeaths deaths,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.intake = intake;
        this.cases = cases;
        this.writer = writer;
        this.deaths = deaths;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Records one case, refusing an illness that is known already. */
    public CaseId record(Scope scope, NewCase reported) {
        var recorded = intake.take(scope, List.of(reported)).get(0);
        if (recorded.rule() != null) {
            throw new RuleBroken(recorded.rule());
        }
        CaseRule.ALREADY_A_CASE.brokenIf(recorded.effect() != Recorded.Effect.CREATED);
        return recorded.caseId();
    }

    /** Records many cases in the order given; a known illness is brought up to date, a wrong one is said to be so. */
    public List<Recorded> recordAll(Scope scope, List<NewCase> reported) {
        return intake.take(scope, reported);
    }

    /**
     * @param version the one that the change was made to
     * @throws StaleVersion when somebody else changed the case meanwhile
     */
    public void correct(Scope scope, CaseId id, int version, CaseFacts facts) {
        var known = find(id);
        var now = clock.instant();
        CaseRule.brokenBy(facts, Vietnam.dayOf(now)).ifPresent(rule -> rule.brokenIf(true));
        var code = facts.bnCode();
        if (code != null) {
            CaseRule.BN_CODE_TAKEN.brokenIf(
                    !writer.holdersOf(List.of(code)).getOrDefault(code, id).equals(id));
        }
        var changes = CaseFields.between(known.facts(), facts);
        if (changes.isEmpty()) {
            return;
        }
        var discarded = facts.classification() == Classification.DISCARDED;
        var changed = known.changed(facts, discarded ? firstOf(known.discardedAt(), now) : null, version);
        if (!writer.update(List.of(changed))) {
            throw new StaleVersion("case " + id);
        }
        writer.remember(List.of(new CaseWriter.Changed(changed, changes)), now, scope.login());
        audit.wrote(scope, "cases.audit.corrected", known.person().value(), known.localCode());
        deaths.corrected(scope, known, changed);
        tell(known, changed, now);
    }

    public void confirm(Scope scope, CaseId id, int version, String definition, Instant at) {
        correct(
                scope,
                id,
                version,
                find(id).facts()
                        .change()
                        .classified(Classification.CONFIRMED, definition, at)
                        .facts());
    }

    public void close(Scope scope, CaseId id, int version, Outcome outcome, LocalDate on) {
        correct(scope, id, version, find(id).facts().change().ended(outcome, on).facts());
    }

    private void tell(Case before, Case after, Instant now) {
        var was = before.facts();
        var is = after.facts();
        if (is.classification() == Classification.CONFIRMED && was.classification() != Classification.CONFIRMED) {
            events.publishEvent(new CasesConfirmed(List.of(after.id().value())));
        }
        if (was.classification() == Classification.CONFIRMED && is.classification() != Classification.CONFIRMED) {
            events.publishEvent(new CasesRetracted(List.of(after.id().value()), now));
        }
        if (is.outcomeOn() != null && was.outcomeOn() == null) {
            events.publishEvent(new CaseClosed(after.id().value(), is.outcomeOn()));
        } else if (after.discardedAt() != null && before.discardedAt() == null) {
            events.publishEvent(new CaseClosed(after.id().value(), Vietnam.dayOf(now)));
        }
    }

    private Case find(CaseId id) {
        return cases.find(id).orElseThrow(() -> new NotFound("case " + id));
    }

    private static Instant firstOf(@Nullable Instant known, Instant now) {
        return known == null ? now : known;
    }
}
