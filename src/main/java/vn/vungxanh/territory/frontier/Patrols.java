package vn.vungxanh.territory.frontier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.TimeOrderedId;

/** Ways along the border, and what was found on them. */
@org.springframework.stereotype.Service
@Transactional
public class Patrols {

    private static final Duration LONGEST = Duration.ofDays(14);

    private final PatrolRepository repository;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Patrols(PatrolRepository repository, Units units, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    public record NewPatrol(
            UnitId unit,
            @Nullable PostId post,
            Line line,
            Instant beganAt,
            Instant endedAt,
            String from,
            String to,
            @Nullable String route,
            int people,
            @Nullable String leader,
            Finding finding,
            @Nullable String findings) {}

    /** @param postName the post that it set out from, as it is called now */
    public record Patrol(UUID id, NewPatrol way, @Nullable String postName, String login) {}

    public UUID record(Scope scope, NewPatrol wanted) {
        FrontierRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(wanted.unit()));
        FrontierRule.IN_THE_FUTURE.brokenIf(wanted.endedAt().isAfter(clock.instant()));
        FrontierRule.ENDS_BEFORE_START.brokenIf(!wanted.endedAt().isAfter(wanted.beganAt())
                || wanted.beganAt().plus(LONGEST).isBefore(wanted.endedAt()));
        FrontierRule.PEOPLE_NOT_COUNTED.brokenIf(wanted.people() < 1 || wanted.people() > 200);
        var clean = new NewPatrol(
                wanted.unit(),
                wanted.post(),
                wanted.line(),
                wanted.beganAt(),
                wanted.endedAt(),
                Words.needed(wanted.from(), 200, FrontierRule.PLACE_MISSING),
                Words.needed(wanted.to(), 200, FrontierRule.PLACE_MISSING),
                Words.given(wanted.route(), 1_000),
                wanted.people(),
                Words.given(wanted.leader(), 120),
                wanted.finding(),
                Words.given(wanted.findings(), 1_000));
        var id = TimeOrderedId.next(clock);
        repository.add(id, clean, clock.instant(), scope.login());
        audit.wrote(scope, "frontier.audit.patrol", id, null);
        return id;
    }

    /** Begun on these days; the latest first. */
    @Transactional(readOnly = true)
    public List<Patrol> between(Scope scope, UnitId unit, LocalDate from, LocalDate to) {
        return repository.between(units.jurisdiction(unit), from, to);
    }
}
