package vn.vungxanh.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.duties.Duties;
import vn.vungxanh.insight.duties.DutyBoard;
import vn.vungxanh.insight.duties.Holder;
import vn.vungxanh.insight.duties.NewDuty;
import vn.vungxanh.insight.duties.Rhythm;
import vn.vungxanh.insight.duties.Standing;
import vn.vungxanh.kernel.Vietnam;

/**
 * Who says in time that there was nothing new, who later, who not at all: most do, a few are late, hardly anybody is
 * silent. Which unit is which follows from its code alone.
 */
@Component
class Diligence {

    private static final int KINDS = 20;
    private static final Instant MORNING = Vietnam.instant("2021-05-24T04:10:00");
    private static final Instant AFTER = Vietnam.instant("2021-05-24T05:25:00");
    private static final Instant YESTERDAY = Vietnam.instant("2021-05-23T14:30:00");

    private final Duties duties;
    private final DutyBoard board;
    private final Units units;
    private final Clock clock;

    Diligence(Duties duties, DutyBoard board, Units units, Clock clock) {
        this.duties = duties;
        this.board = board;
        this.units = units;
        this.clock = clock;
    }

    void enter(Scope scope) {
        assign(scope);
        for (var standing : board.standings(scope, scope.home(), clock.instant())) {
            var said = said(standing);
            if (said != null && standing.duty().holder() != Holder.PROVINCE) {
                duties.nothingNew(scope, standing.duty().source(), standing.unit(), standing.keeper(), null, said);
            }
        }
    }

    /** The Committee asks the heart of the outbreak for more: sites twice a day. */
    private void assign(Scope scope) {
        var heart = units.byCode("103", LocalDate.of(2021, 5, 24)).orElseThrow().id();
        duties.assign(
                scope,
                new NewDuty(
                        "stays.site",
                        Holder.KEEPER,
                        heart,
                        Rhythm.at(5, 17),
                        36,
                        LocalDate.of(2021, 5, 20),
                        LocalDate.of(2021, 6, 30),
                        "Công văn số 1467/UBND-KGVX ngày 20/5/2021 (mô phỏng nhịp nhập)"));
    }

    private @Nullable Instant said(Standing standing) {
        var kind = Math.floorMod(
                (units.get(standing.unit()).code() + standing.duty().source() + standing.keeperName()).hashCode(),
                KINDS);
        if (kind < 14) {
            return MORNING.plusSeconds(137L * kind);
        }
        return kind < 16 ? AFTER.plusSeconds(61L * kind) : kind < 18 ? YESTERDAY.plusSeconds(61L * kind) : null;
    }
}
