package vn.vungxanh.territory.enforcement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.enforcement.CriminalCase.Accused;
import vn.vungxanh.territory.enforcement.CriminalCase.Foreigner;
import vn.vungxanh.territory.enforcement.CriminalCase.KnownForeigner;
import vn.vungxanh.territory.frontier.EventId;
import vn.vungxanh.territory.frontier.EventKind;
import vn.vungxanh.territory.frontier.EventQueries;

/** Criminal cases of illegal entry and exit: who is accused, which foreigners were brought, and how they went back. */
@Service
@Transactional
public class CriminalCases {

    private static final String VIETNAM = "VN";

    private final CriminalRepository cases;
    private final EventQueries border;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    CriminalCases(CriminalRepository cases, EventQueries border, Units units, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.border = border;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public CriminalCaseId open(Scope scope, CriminalCase.Facts wanted) {
        EnforcementRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(wanted.unit()));
        EnforcementRule.IN_THE_FUTURE.brokenIf(wanted.openedOn().isAfter(today()));
        var id = new CriminalCaseId(TimeOrderedId.next(clock));
        var facts = new CriminalCase.Facts(
                wanted.unit(),
                Words.needed(wanted.number(), 60, EnforcementRule.DECISION_MISSING),
                Words.needed(wanted.name(), 300, EnforcementRule.TEXT_MISSING),
                Words.needed(wanted.offence(), 300, EnforcementRule.TEXT_MISSING),
                wanted.openedOn(),
                Words.needed(wanted.agency(), 200, EnforcementRule.TEXT_MISSING));
        EnforcementRule.CASE_NUMBER_TAKEN.brokenIf(
                !cases.add(id, facts, clock.instant(), scope.login()), facts.number());
        audit.wrote(scope, "enforcement.audit.caseOpened", id.value(), facts.number());
        return id;
    }

    public void accuse(Scope scope, CriminalCaseId id, List<Accused> accused) {
        EnforcementRule.NOBODY_NAMED.brokenIf(accused.isEmpty());
        var of = known(id);
        for (var who : accused) {
            EnforcementRule.DECIDED_BEFORE_THE_ACT.brokenIf(
                    who.chargedOn().isBefore(of.facts().openedOn()));
            EnforcementRule.IN_THE_FUTURE.brokenIf(who.chargedOn().isAfter(today()));
            cases.accuse(
                    TimeOrderedId.next(clock),
                    of,
                    new Accused(
                            Words.needed(who.name(), 120, EnforcementRule.OFFENDER_MISSING),
                            Words.born(who.birthYear(), today().getYear()),
                            Words.country(who.nationality()),
                            who.chargedOn()));
        }
        audit.wrote(scope, "enforcement.audit.accused", id.value(), Integer.toString(accused.size()));
    }

    public void addForeigners(Scope scope, CriminalCaseId id, List<Foreigner> foreigners) {
        EnforcementRule.NOBODY_NAMED.brokenIf(foreigners.isEmpty());
        var of = known(id);
        for (var who : foreigners) {
            var nationality = Words.country(who.nationality());
            EnforcementRule.A_FOREIGNER_IS_NOT_VIETNAMESE.brokenIf(nationality.equals(VIETNAM));
            cases.addForeigner(
                    TimeOrderedId.next(clock),
                    of,
                    new Foreigner(
                            Words.needed(who.name(), 120, EnforcementRule.OFFENDER_MISSING),
                            Words.born(who.birthYear(), today().getYear()),
                            nationality));
        }
        audit.wrote(scope, "enforcement.audit.foreigners", id.value(), Integer.toString(foreigners.size()));
    }

    /** By an event of the border, which hands over at least as many people as the cases name. */
    public void handOver(Scope scope, CriminalCaseId id, Collection<UUID> foreigners, EventId event) {
        EnforcementRule.NOBODY_NAMED.brokenIf(foreigners.isEmpty());
        known(id);
        var round = border.open(scope, event);
        EnforcementRule.NOT_A_HANDOVER.brokenIf(round.kind() != EventKind.HANDED_OVER || round.withdrawnAt() != null);
        EnforcementRule.MORE_THAN_WERE_HANDED_OVER.brokenIf(
                cases.handedBy(event) + foreigners.size() > round.people(), round.people());
        var changed = cases.handOver(id, foreigners, event, Vietnam.dayOf(round.at()));
        EnforcementRule.HANDED_OVER_ALREADY.brokenIf(changed < foreigners.size());
        audit.wrote(scope, "enforcement.audit.handed", id.value(), event.toString());
    }

    @Transactional(readOnly = true)
    public List<CriminalCase> list(Scope scope, UnitId unit, @Nullable LocalDate from, LocalDate on) {
        return cases.list(units.jurisdiction(unit), from, on);
    }

    /** In how many events the foreigners of these cases were handed over. */
    @Transactional(readOnly = true)
    public int rounds(Scope scope, UnitId unit, @Nullable LocalDate from, LocalDate on) {
        return cases.rounds(units.jurisdiction(unit), from, on);
    }

    /** @throws NotFound also when it lies outside the reader's jurisdiction */
    @Transactional(readOnly = true)
    public CriminalCase find(Scope scope, CriminalCaseId id) {
        return known(id);
    }

    public List<Accused> accused(Scope scope, CriminalCaseId id) {
        audit.saw(scope, "enforcement.audit.caseSeen", List.of(id.value()));
        return cases.accused(id);
    }

    public List<KnownForeigner> foreigners(Scope scope, CriminalCaseId id) {
        audit.saw(scope, "enforcement.audit.caseSeen", List.of(id.value()));
        return cases.foreigners(id);
    }

    private CriminalCase known(CriminalCaseId id) {
        return cases.find(id, today()).orElseThrow(() -> new NotFound("criminal case " + id));
    }

    private LocalDate today() {
        return Vietnam.dayOf(clock.instant());
    }
}
