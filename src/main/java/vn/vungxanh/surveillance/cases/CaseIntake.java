package vn.vungxanh.surveillance.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Takes reported cases in, a batch with a handful of statements: finds known illnesses, gives numbers, writes. */
@Component
class CaseIntake {

    private final CaseWriter writer;
    private final DoubledCases doubled;
    private final Diseases diseases;
    private final Units units;
    private final TellsDeaths deaths;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseIntake(
            CaseWriter writer,
            DoubledCases doubled,
            Diseases diseases,
            Units units,
            TellsDeaths deaths,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.writer = writer;
        this.doubled = doubled;
        this.diseases = diseases;
        this.units = units;
        this.deaths = deaths;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    List<Recorded> take(Scope scope, List<NewCase> reported) {
        var now = clock.instant();
        var persons =
                reported.stream().map(one -> one.person().value()).distinct().toList();
        writer.queueFor(persons);
        var known = new KnownIllnesses(
                writer.candidates(
                        reported.stream()
                                .map(NewCase::externalRef)
                                .filter(Objects::nonNull)
                                .toList(),
                        persons),
                writer.holdersOf(reported.stream()
                        .map(one -> one.facts().bnCode())
                        .filter(Objects::nonNull)
                        .toList()));
        var results = new ArrayList<Recorded>();
        for (var one : reported) {
            results.add(take(scope, one, known, now));
        }
        write(scope, known, now);
        return results;
    }

    private Recorded take(Scope scope, NewCase one, KnownIllnesses known, Instant now) {
        if (diseases.byCode(one.disease()).isEmpty()) {
            return Recorded.rejectedBy(CaseRule.UNKNOWN_DISEASE);
        }
        if (!scope.covers(one.unit())) {
            return Recorded.rejectedBy(CaseRule.OUTSIDE_JURISDICTION);
        }
        var before = known.illnessOf(one);
        var facts = before == null ? one.facts() : CaseFields.joined(before.facts(), one.facts());
        var broken = CaseRule.brokenBy(facts, Vietnam.dayOf(now));
        if (broken.isPresent()) {
            return Recorded.rejectedBy(broken.get());
        }
        if (known.isTaken(facts.bnCode(), before)) {
            return Recorded.rejectedBy(CaseRule.BN_CODE_TAKEN);
        }
        if (before != null) {
            return known.learnt(before, facts)
                    ? Recorded.as(Recorded.Effect.UPDATED, before.id())
                    : Recorded.as(Recorded.Effect.DUPLICATE, before.id());
        }
        var id = new CaseId(TimeOrderedId.next(clock));
        var discardedAt = facts.classification() == Classification.DISCARDED ? now : null;
        known.add(
                new Case(id, one.person(), one.disease(), one.unit(), "", facts, now, discardedAt, 1),
                one.externalRef());
        return Recorded.as(Recorded.Effect.CREATED, id);
    }

    private void write(Scope scope, KnownIllnesses known, Instant now) {
        var created = new LocalCodes(writer, this::provinceOf).given(known.created());
        writer.insert(created);
        followMerged(created);
        var updated = known.updated();
        if (!writer.update(updated.stream().map(CaseWriter.Changed::illness).toList())) {
            throw new StaleVersion("a case of the batch");
        }
        writer.remember(updated, now, scope.login());
        wrote(scope, "cases.audit.recorded", created.stream().map(CaseWriter.Inserted::illness));
        wrote(scope, "cases.audit.corrected", updated.stream().map(CaseWriter.Changed::illness));
        deaths.tell(
                scope,
                Stream.concat(
                                created.stream().map(CaseWriter.Inserted::illness),
                                updated.stream().map(CaseWriter.Changed::illness))
                        .toList());
        known.newlyClosed().forEach(illness -> {
            var on = illness.facts().outcomeOn();
            if (on != null) {
                events.publishEvent(new CaseClosed(illness.id().value(), on));
            }
        });
        var confirmed = known.newlyConfirmed();
        if (!confirmed.isEmpty()) {
            events.publishEvent(new CasesConfirmed(confirmed));
        }
    }

    /** Whoever was merged after having been looked up. */
    private void followMerged(List<CaseWriter.Inserted> created) {
        if (created.isEmpty()) {
            return;
        }
        var merged = doubled.mergedAmong(
                created.stream().map(one -> one.illness().person().value()).toList());
        if (!merged.isEmpty()) {
            doubled.followPersons(merged);
        }
    }

    private void wrote(Scope scope, String what, Stream<Case> illnesses) {
        var persons = illnesses.map(one -> one.person().value()).toList();
        if (!persons.isEmpty()) {
            audit.wrote(scope, what, persons, null);
        }
    }

    private String provinceOf(UnitId unit) {
        return units.path(unit).stream()
                .filter(each -> each.level() == UnitLevel.PROVINCE)
                .findFirst()
                .orElseGet(() -> units.get(unit))
                .code();
    }
}
