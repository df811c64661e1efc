package vn.vungxanh.insight.statutory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.deadlines.ClockStart;
import vn.vungxanh.foundation.deadlines.Deadlines;
import vn.vungxanh.foundation.deadlines.LegalClocks;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Who owes which form. Done again, it finds everything known: the records say it, the database keeps each once. */
@Service
@Transactional
public class Ledger {

    private final OwesCases cases;
    private final OwesOutbreaks outbreaks;
    private final OwesPeriods periods;
    private final CaseNewsRepository news;
    private final FormRepository forms;
    private final EnrolmentRepository enrolments;
    private final LegalClocks law;
    private final Deadlines deadlines;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Ledger(
            OwesCases cases,
            OwesOutbreaks outbreaks,
            OwesPeriods periods,
            CaseNewsRepository news,
            FormRepository forms,
            EnrolmentRepository enrolments,
            LegalClocks law,
            Deadlines deadlines,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.outbreaks = outbreaks;
        this.periods = periods;
        this.news = news;
        this.forms = forms;
        this.enrolments = enrolments;
        this.law = law;
        this.deadlines = deadlines;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** From this day on, the unit and all below it report by this program. */
    public void begin(Scope scope, UnitId unit, LocalDate from) {
        StatutoryRule.OUTSIDE_YOUR_JURISDICTION.brokenIf(!scope.covers(unit));
        StatutoryRule.BEGINS_IN_THE_FUTURE.brokenIf(from.isAfter(Vietnam.dayOf(clock.instant())));
        StatutoryRule.ALREADY_BEGUN.brokenIf(!enrolments.add(unit, from, clock.instant(), scope.login()));
        settle(scope, clock.instant());
    }

    /** From when on the unit reports; none where nobody said so for it or a unit above, before a reform either. */
    @Transactional(readOnly = true)
    public @Nullable LocalDate begins(UnitId unit) {
        return enrolments.all().entrySet().stream()
                .filter(each -> units.jurisdiction(each.getKey()).covers(unit))
                .map(Map.Entry::getValue)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** Brings what is owed in the jurisdiction up to the instant. How many forms were not known before. */
    public int settle(Scope scope, Instant asOf) {
        var found = new ArrayList<OwedForm>();
        for (var begun : enrolments.all().entrySet()) {
            var begins = begun.getValue();
            whatIsOf(scope, begun.getKey()).ifPresent(unit -> {
                var where = units.jurisdiction(unit);
                found.addAll(cases.owed(where, begins, asOf, null));
                found.addAll(outbreaks.owed(scope, unit, begins, asOf));
                found.addAll(periods.owed(where, begins, asOf));
                retract(scope, news.ofRetracted(where), asOf);
            });
        }
        return keep(scope, found);
    }

    /** News of these cases only: confirmed, or confirmed no longer. */
    public int heard(Scope scope, Collection<UUID> ids, Instant asOf) {
        var found = new ArrayList<OwedForm>();
        for (var begun : enrolments.all().entrySet()) {
            whatIsOf(scope, begun.getKey()).ifPresent(unit -> {
                var where = units.jurisdiction(unit);
                found.addAll(cases.owed(where, begun.getValue(), asOf, ids));
                retract(scope, news.ofRetracted(where), asOf);
            });
        }
        return keep(scope, found);
    }

    /** An office above the enrolled unit settles that, one below it what is its own, all others nothing. */
    private Optional<UnitId> whatIsOf(Scope scope, UnitId enrolled) {
        if (scope.covers(enrolled)) {
            return Optional.of(enrolled);
        }
        return units.jurisdiction(enrolled).covers(scope.home()) ? Optional.of(scope.home()) : Optional.empty();
    }

    /** An office determined something that no record of the program says, such as an epidemic in the commune. */
    public FormId determined(Scope scope, String kindId, UnitId unit, LocalDate on) {
        StatutoryRule.OUTSIDE_YOUR_JURISDICTION.brokenIf(!scope.covers(unit));
        var now = clock.instant();
        var kind = forms.kind(kindId);
        StatutoryRule.NOT_BY_HAND.brokenIf(!kind.event().isByHand()
                || !kind.inForceOn(on)
                || units.get(unit).level() != kind.level()
                || on.isAfter(Vietnam.dayOf(now)));
        var about = TimeOrderedId.next(clock);
        keep(scope, List.of(new OwedForm(kind, unit, about, "", on, on, now)));
        return forms.about(about).get(0).id();
    }

    private void retract(Scope scope, List<UUID> retracted, Instant asOf) {
        var ids = retracted.isEmpty() ? retracted : forms.withdraw(retracted, asOf);
        if (!ids.isEmpty()) {
            deadlines.stop(scope, ids, asOf);
            audit.wrote(scope, "statutory.audit.withdrawn", ids, null);
        }
    }

    private int keep(Scope scope, List<OwedForm> owed) {
        var ready = owed.stream()
                .filter(each -> scope.covers(each.unit()))
                .map(each ->
                        new FormRepository.Ready(TimeOrderedId.next(clock), each, receiverOf(each.unit()), dueAt(each)))
                .toList();
        var fresh = new HashSet<>(forms.addAll(ready, clock.instant(), scope.login()));
        var starts = ready.stream()
                .filter(each -> fresh.contains(each.id()) && each.dueAt() != null)
                .map(each -> new ClockStart(
                        Objects.requireNonNull(each.owed().kind().clock()),
                        each.id(),
                        each.owed().unit(),
                        each.owed().startedAt()))
                .toList();
        deadlines.startAll(scope, starts);
        return fresh.size();
    }

    @Nullable
    Instant dueAt(OwedForm owed) {
        var word = owed.kind().clock();
        return word == null
                ? null
                : law.inForce(word, Vietnam.dayOf(owed.startedAt()))
                        .map(rule -> rule.dueAfter(owed.startedAt()))
                        .orElse(null);
    }

    /** The unit above; a province sends to the Ministry, which is no unit. */
    @Nullable
    UnitId receiverOf(UnitId unit) {
        var parent = units.get(unit).parent();
        return parent == null || units.get(parent).level() == UnitLevel.COUNTRY ? null : parent;
    }
}
