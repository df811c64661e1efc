package vn.vungxanh.territory.frontier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.TimeOrderedId;

/** People sent on top of those who belong to the posts: to posts, or to isolation sites of the border. */
@org.springframework.stereotype.Service
@Transactional
public class Reinforcements {

    private final ReinforcementRepository repository;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Reinforcements(ReinforcementRepository repository, Units units, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where they were sent. */
    public enum GoesTo {
        POSTS,
        ISOLATION_SITES
    }

    public record NewReinforcement(
            UnitId unit,
            GoesTo goesTo,
            Service service,
            String place,
            int people,
            @Nullable String sentBy,
            @Nullable String document,
            LocalDate from) {}

    public record Reinforcement(
            UUID id, NewReinforcement sent, @Nullable LocalDate to) {}

    public UUID send(Scope scope, NewReinforcement wanted) {
        FrontierRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(wanted.unit()));
        FrontierRule.PEOPLE_NOT_COUNTED.brokenIf(wanted.people() < 1 || wanted.people() > 5_000);
        var clean = new NewReinforcement(
                wanted.unit(),
                wanted.goesTo(),
                wanted.service(),
                Words.needed(wanted.place(), 200, FrontierRule.PLACE_MISSING),
                wanted.people(),
                Words.given(wanted.sentBy(), 200),
                Words.given(wanted.document(), 200),
                wanted.from());
        var id = TimeOrderedId.next(clock);
        repository.add(id, clean);
        audit.wrote(scope, "frontier.audit.reinforcement", id, clean.place());
        return id;
    }

    public void end(Scope scope, UUID id, LocalDate lastDay) {
        if (!repository.end(id, lastDay)) {
            throw new NotFound("reinforcement " + id);
        }
        audit.wrote(scope, "frontier.audit.reinforcement", id, null);
    }

    @Transactional(readOnly = true)
    public List<Reinforcement> there(Scope scope, UnitId unit, LocalDate on) {
        return repository.there(units.jurisdiction(unit), on);
    }
}
