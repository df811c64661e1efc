package vn.vungxanh.foundation.borders;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.StaleVersion;

/**
 * What becomes of sets of borders. Those in force lie upon each other; of each unit the uppermost counts, so whoever
 * withdraws one uncovers the former.
 */
@Service
@Transactional
public class BorderSets {

    private final BorderRepository borders;
    private final BorderLog log;
    private final Atlas atlas;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    BorderSets(BorderRepository borders, BorderLog log, Atlas atlas, Units units, AuditTrail audit, Clock clock) {
        this.borders = borders;
        this.log = log;
        this.atlas = atlas;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a province has official borders in a tree, of how many units, and which set they are of. */
    public record State(Unit province, boolean schematic, int shapes, List<BorderSet> sets) {

        public State {
            sets = List.copyOf(sets);
        }
    }

    /** Grows with every set that comes into force or is withdrawn: whoever decides names the one that was looked at. */
    @Transactional(readOnly = true)
    public long edition() {
        return borders.edition();
    }

    public void comeIntoForce(Scope scope, UUID id, String source, long seen) {
        BordersRule.SOURCE_NEEDED.brokenIf(source.isBlank());
        decide(
                scope,
                id,
                EnumSet.of(BorderSet.State.WAITING, BorderSet.State.WITHDRAWN),
                BorderSet.State.IN_FORCE,
                source.strip(),
                seen);
    }

    public void withdraw(Scope scope, UUID id, String reason, long seen) {
        BordersRule.REASON_NEEDED.brokenIf(reason.isBlank());
        decide(scope, id, EnumSet.of(BorderSet.State.IN_FORCE), BorderSet.State.WITHDRAWN, reason.strip(), seen);
    }

    /** A set that waits and shall never come into force; its report stays. */
    public void discard(Scope scope, UUID id, long seen) {
        decide(scope, id, EnumSet.of(BorderSet.State.WAITING), BorderSet.State.DISCARDED, "", seen);
        borders.drop(id);
    }

    private void decide(Scope scope, UUID id, Set<BorderSet.State> from, BorderSet.State to, String words, long seen) {
        var set = mine(scope, id);
        var source = to == BorderSet.State.IN_FORCE ? words : null;
        if (!borders.nextEdition(seen) || !borders.become(id, from, to, seen + 1, source)) {
            throw new StaleVersion("borders " + set.id());
        }
        log.add(id, new BorderSet.Deed(to, clock.instant(), scope.login(), words));
        audit.wrote(scope, "borders.audit." + to.name(), id, words);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                atlas.forget();
            }
        });
    }

    /** Everybody who may edit units may look; only whose provinces they are may decide. */
    private BorderSet mine(Scope scope, UUID id) {
        var set = find(id);
        borders.unitsOf(id).stream()
                .map(unit -> units.path(unit).get(0))
                .distinct()
                .forEach(province ->
                        BordersRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(province.id()), province.name()));
        return set;
    }

    @Transactional(readOnly = true)
    public BorderSet find(UUID id) {
        return log.find(id).orElseThrow(() -> new NotFound("borders " + id));
    }

    @Transactional(readOnly = true)
    public List<BorderSet> recent(int most) {
        return log.recent(most);
    }

    @Transactional(readOnly = true)
    public List<BorderSet.Deed> deeds(UUID id) {
        return log.deeds(id);
    }

    /** Faults first, then what is only noted, each in the order of the file. */
    @Transactional(readOnly = true)
    public List<BorderProblem> findings(UUID id, int most) {
        return log.findings(id, most);
    }

    @Transactional(readOnly = true)
    public List<BorderSet.UnitShape> shapes(UUID id) {
        return borders.unitShapes(id);
    }

    /** Of the province that a unit lies in, under every tree in which its code meant one. */
    @Transactional(readOnly = true)
    public List<State> states(Unit unit) {
        return units.everyUnitWithCode(units.path(unit.id()).get(0).code()).stream()
                .map(province -> {
                    var sheet = atlas.sheet(province);
                    return new State(
                            province,
                            sheet.schematic(),
                            sheet.shapes().size(),
                            sheet.schematic()
                                    ? List.of()
                                    : log.inForce(province.id().value(), province.lastId()));
                })
                .toList();
    }
}
