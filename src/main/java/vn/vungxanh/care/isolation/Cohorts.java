package vn.vungxanh.care.isolation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.care.isolation.CohortRepository.Guest;

/**
 * Who may share a room: a household; else people of one sex whose last exposures lie at most a day apart, so that a late
 * infection of one does not begin the time of the others anew.
 */
final class Cohorts {

    /** How far apart two days of exposure may lie. Proposed by this program: no text gives it. */
    private static final long DAYS_APART = 1;

    private Cohorts() {}

    /** What speaks against bringing somebody to these people; empty when nothing does. */
    static Optional<IsolationRule> against(Guest newcomer, List<Guest> inRoom) {
        for (var other : inRoom) {
            if (isSame(newcomer.household(), other.household())) {
                continue;
            }
            if (newcomer.sex() != null && other.sex() != null && !newcomer.sex().equals(other.sex())) {
                return Optional.of(IsolationRule.SEXES_MIXED);
            }
            if (apart(newcomer.exposedOn(), other.exposedOn()) > DAYS_APART) {
                return Optional.of(IsolationRule.COHORTS_MIXED);
            }
        }
        return Optional.empty();
    }

    /** The free bed that suits best: with the own household, then with the same case, then in an empty room. */
    static Optional<Bed> suggest(Guest newcomer, List<Bed> beds, List<Guest> inside) {
        Bed best = null;
        var bestScore = Integer.MIN_VALUE;
        for (var bed : beds) {
            var taken = inside.stream().anyMatch(guest -> bed.id().value().equals(guest.bed()));
            if (bed.closed() || taken) {
                continue;
            }
            var inRoom = inside.stream()
                    .filter(guest -> bed.room().equals(guest.room()))
                    .toList();
            var score = against(newcomer, inRoom).isPresent() ? -1 : score(newcomer, inRoom);
            if (score > bestScore && score >= 0) {
                best = bed;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int score(Guest newcomer, List<Guest> inRoom) {
        if (inRoom.stream().anyMatch(other -> isSame(newcomer.household(), other.household()))) {
            return 3;
        }
        if (inRoom.isEmpty()) {
            return 1;
        }
        return inRoom.stream().allMatch(other -> isSame(newcomer.caseId(), other.caseId())) ? 2 : 0;
    }

    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return one != null && one.equals(other);
    }

    private static long apart(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null ? 0 : Math.abs(ChronoUnit.DAYS.between(one, other));
    }
}
