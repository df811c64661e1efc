package vn.vungxanh.surveillance.chains;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.surveillance.cases.CaseReferences;

/** States who infected whom, and takes such a statement back. The infector may be a case of another office. */
@Component
@Transactional
public class Infections {

    private final InfectionRepository infections;
    private final IllnessRepository illnesses;
    private final InfectionChecks checks;
    private final CaseReferences references;
    private final WholeSight whole;
    private final AuditTrail audit;
    private final Clock clock;

    Infections(
            InfectionRepository infections,
            IllnessRepository illnesses,
            InfectionChecks checks,
            CaseReferences references,
            WholeSight whole,
            AuditTrail audit,
            Clock clock) {
        this.infections = infections;
        this.illnesses = illnesses;
        this.checks = checks;
        this.references = references;
        this.whole = whole;
        this.audit = audit;
        this.clock = clock;
    }

    public InfectionId state(Scope scope, NewInfection stated) {
        return stateAll(scope, List.of(stated)).get(0);
    }

    /** Many at once, all or none, in this order. The infected cases must lie in the scope. */
    public List<InfectionId> stateAll(Scope scope, List<NewInfection> stated) {
        var mine = new HashMap<UUID, Illness>();
        illnesses
                .find(stated.stream().map(NewInfection::infected).distinct().toList())
                .forEach(illness -> mine.put(illness.id(), illness));
        infections.oneAtATime();
        return whole.call(() -> {
            Map<UUID, Illness> infectors = new HashMap<>();
            illnesses
                    .find(stated.stream().map(NewInfection::infector).distinct().toList())
                    .forEach(illness -> infectors.put(illness.id(), illness));
            var ids = new ArrayList<InfectionId>();
            var persons = new HashSet<UUID>();
            for (var one : stated) {
                var infected = mine.get(one.infected());
                if (infected == null) {
                    throw new NotFound("case");
                }
                var infector = infectors.get(one.infector());
                if (infector == null) {
                    throw new RuleBroken(ChainRule.UNKNOWN_INFECTOR);
                }
                checks.check(one, infected, infector);
                ids.add(add(scope, one, infected));
                persons.add(infected.person());
            }
            audit.wrote(scope, "chains.audit.stated", persons, null);
            return List.copyOf(ids);
        });
    }

    /** It was another one, or nobody knows. */
    public void withdraw(Scope scope, InfectionId id, String reason) {
        ChainRule.WITHDRAWAL_NEEDS_REASON.brokenIf(reason.isBlank());
        var known = infections.standing(id).orElseThrow(() -> new NotFound("infection"));
        infections.withdraw(id, clock.instant(), scope.staff().value(), reason.strip());
        illnesses
                .find(List.of(known.infected()))
                .forEach(infected -> audit.wrote(scope, "chains.audit.withdrawn", infected.person(), reason.strip()));
    }

    /** Who may have infected this case, the likeliest first; as stated, whoever the infector is. */
    public List<Infection> of(Scope scope, UUID infected) {
        return infections.of(infected);
    }

    /** The case that a code means, also of another office: the code is all that is told of it. */
    public UUID byCode(Scope scope, String code) {
        return whole.call(() -> {
            var found = references.find(scope, List.of(code)).get(code);
            if (found == null) {
                throw new RuleBroken(ChainRule.UNKNOWN_INFECTOR);
            }
            return found.id().value();
        });
    }

    private InfectionId add(Scope scope, NewInfection one, Illness infected) {
        var id = new InfectionId(TimeOrderedId.next(clock));
        var note =
                one.note() == null || one.note().isBlank() ? null : one.note().strip();
        infections.add(standing(scope, id, one, note), infected.disease(), infected.unit());
        return id;
    }

    private Infection standing(Scope scope, InfectionId id, NewInfection one, @Nullable String note) {
        return new Infection(
                id,
                one.infected(),
                one.infector(),
                one.certainty(),
                one.basis(),
                one.origin(),
                one.setting(),
                one.exposedOn(),
                note,
                clock.instant(),
                scope.staff().value());
    }
}
