package vn.vungxanh.territory.screening;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Planning rounds and ending them. A round is seen wherever one of its units is. */
@Service
@Transactional
public class ScreeningRounds {

    private static final int LONGEST_DAYS = 184;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PURPOSE = 500;

    private final ScreeningRoundRepository rounds;
    private final RoundAreas areas;
    private final AuditTrail audit;
    private final Clock clock;

    ScreeningRounds(ScreeningRoundRepository rounds, RoundAreas areas, AuditTrail audit, Clock clock) {
        this.rounds = rounds;
        this.areas = areas;
        this.audit = audit;
        this.clock = clock;
    }

    public RoundId plan(Scope scope, NewRound wanted) {
        var name = SearchKey.nfc(wanted.name());
        var purpose = SearchKey.nfc(wanted.purpose());
        ScreeningRule.NAME_MISSING.brokenIf(name.isEmpty());
        ScreeningRule.TEXT_TOO_LONG.brokenIf(name.length() > LONGEST_NAME || purpose.length() > LONGEST_PURPOSE);
        ScreeningRule.AREA_MISSING.brokenIf(wanted.areas().isEmpty());
        ScreeningRule.OUTSIDE_JURISDICTION.brokenIf(!wanted.areas().stream().allMatch(scope::covers));
        ScreeningRule.DATES_MISSING.brokenIf(wanted.fromOn() == null || wanted.toOn() == null);
        var from = Objects.requireNonNull(wanted.fromOn());
        var to = Objects.requireNonNull(wanted.toOn());
        checkDays(from, to);
        ScreeningRule.QUESTION_MISSING.brokenIf(wanted.questions().isEmpty());
        var owner = wanted.areas().size() == 1 ? wanted.areas().get(0) : scope.home();
        var number = rounds.lockedNumber(owner);
        refuseOverlap(wanted.areas(), from, to, null);
        var id = new RoundId(TimeOrderedId.next(clock));
        rounds.add(new ScreeningRound(
                id,
                owner,
                number,
                name,
                purpose,
                wanted.areas().stream().distinct().toList(),
                from,
                to,
                List.copyOf(wanted.questions()),
                wanted.basis(),
                clock.instant(),
                scope.login(),
                null));
        audit.wrote(scope, "screening.audit.planned", id.value(), null);
        return id;
    }

    /** Only by an office that answers for the whole area. */
    public void endOn(Scope scope, RoundId id, LocalDate day) {
        var round = own(scope, id);
        ScreeningRule.END_IN_PAST.brokenIf(day.isBefore(Vietnam.dayOf(clock.instant())));
        checkDays(round.fromOn(), day);
        rounds.lockedNumber(round.owner());
        refuseOverlap(round.areas(), round.fromOn(), day, id);
        rounds.endOn(id, day);
        audit.wrote(scope, "screening.audit.prolonged", id.value(), day.toString());
    }

    /** What was not asked until now stays a gap of this round. */
    public void close(Scope scope, RoundId id) {
        own(scope, id);
        rounds.close(id, clock.instant(), scope.login());
        audit.wrote(scope, "screening.audit.closed", id.value(), null);
    }

    /** @throws NotFound also where none of its units is the reader's */
    @Transactional(readOnly = true)
    public ScreeningRound get(Scope scope, RoundId id) {
        return rounds.find(id).filter(round -> seen(scope, round)).orElseThrow(() -> new NotFound("round"));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<ScreeningRound> all(Scope scope) {
        return rounds.all().stream().filter(round -> seen(scope, round)).toList();
    }

    /** The round that a figure or a map of the unit means: the one under way, else the latest that has begun. */
    @Transactional(readOnly = true)
    public Optional<ScreeningRound> current(UnitId unit, Instant asOf) {
        var there = areas.of(List.of(unit));
        var begun = rounds.all().stream()
                .filter(round -> !round.plannedAt().isAfter(asOf))
                .filter(round -> round.state(asOf) != RoundState.PLANNED)
                .filter(round -> areas.overlap(areas.of(round.areas()), there))
                .toList();
        return begun.stream()
                .filter(round -> round.running(asOf))
                .findFirst()
                .or(() -> begun.stream().findFirst());
    }

    /** Of the word of an address; empty for a word that names none. */
    @Transactional(readOnly = true)
    public Optional<ScreeningRound> named(@Nullable String word) {
        return rounds.all().stream()
                .filter(round -> round.id().toString().equals(word))
                .findFirst();
    }

    public boolean mayEnd(Scope scope, ScreeningRound round) {
        return round.areas().stream().allMatch(scope::covers);
    }

    private ScreeningRound own(Scope scope, RoundId id) {
        var round = get(scope, id);
        ScreeningRule.OUTSIDE_JURISDICTION.brokenIf(!mayEnd(scope, round));
        ScreeningRule.ROUND_CLOSED.brokenIf(round.closedAt() != null);
        return round;
    }

    private boolean seen(Scope scope, ScreeningRound round) {
        return areas.overlap(areas.of(round.areas()), scope.jurisdiction());
    }

    private static void checkDays(LocalDate from, LocalDate to) {
        ScreeningRule.ENDS_BEFORE_START.brokenIf(to.isBefore(from));
        ScreeningRule.TOO_LONG.brokenIf(ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS, LONGEST_DAYS);
    }

    private void refuseOverlap(List<UnitId> wanted, LocalDate from, LocalDate to, @Nullable RoundId except) {
        var there = areas.of(wanted);
        rounds.all().stream()
                .filter(round -> !round.id().equals(except))
                .filter(round -> !from.isAfter(lastDay(round)) && !to.isBefore(round.fromOn()))
                .filter(round -> areas.overlap(areas.of(round.areas()), there))
                .findFirst()
                .ifPresent(round -> {
                    throw ScreeningRule.OVERLAPS.broken(round.name());
                });
    }

    /** Another may begin on the day on which this one was closed. */
    private static LocalDate lastDay(ScreeningRound round) {
        return round.closedAt() == null
                ? round.toOn()
                : Vietnam.dayOf(round.closedAt()).minusDays(1);
    }
}
