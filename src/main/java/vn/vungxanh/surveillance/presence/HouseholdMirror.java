package vn.vungxanh.surveillance.presence;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.kernel.Vietnam;

/** Households of the register are groups here without anybody's doing: read again when the register has changed. */
@Component
class HouseholdMirror {

    private final HouseholdRepository households;
    private final RecordRepository record;
    private final PlaceCatalogue catalogue;
    private final PresenceIndex index;
    private final WholeSight sight;
    private final Clock clock;
    private long seen;

    HouseholdMirror(
            HouseholdRepository households,
            RecordRepository record,
            PlaceCatalogue catalogue,
            PresenceIndex index,
            WholeSight sight,
            Clock clock) {
        this.households = households;
        this.record = record;
        this.catalogue = catalogue;
        this.index = index;
        this.sight = sight;
        this.clock = clock;
    }

    synchronized void refreshIfChanged() {
        long changes = sight.call(households::changesOfRegister);
        if (changes != seen) {
            refresh();
            seen = changes;
        }
    }

    void refresh() {
        int changed = sight.call(() -> {
            var formed = households.form(clock.instant(), StaffId.PROGRAM.value());
            var newcomers = households.newcomers();
            if (newcomers > 0) {
                households.enter(record.take(newcomers));
            }
            var leavers = households.leavers();
            if (leavers > 0) {
                households.leave(record.take(leavers), Vietnam.dayOf(clock.instant()));
            }
            if (formed > 0) {
                catalogue.read();
            }
            return newcomers + leavers;
        });
        if (changed > 0) {
            index.catchUp();
        }
    }
}
