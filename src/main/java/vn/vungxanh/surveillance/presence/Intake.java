package vn.vungxanh.surveillance.presence;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.platform.intake.Turns;

/**
 * The door for what telephones and posters report. A receipt that says stored or duplicate means: on disk, and traces see
 * it. Sending anything again, in any order and any part, does no harm.
 */
@Component
public class Intake {

    private final EventChecks checks;
    private final IntakeWriter writer;

    Intake(EventChecks checks, IntakeWriter writer) {
        this.checks = checks;
        this.writer = writer;
    }

    /**
     * Waits until all are on disk. The people must be in the register and the places registered.
     *
     * @return what became of each, in the order of the items
     * @throws IntakeFull nothing was stored; try again a little later
     */
    public List<Receipt> checkIns(Scope scope, List<CheckIn> items) {
        return write(items, CheckIn::id, checks.checkIns(scope, items));
    }

    /** As {@link #checkIns}. An encounter that both telephones report has two ids and counts as the longer one. */
    public List<Receipt> encounters(Scope scope, List<Encounter> items) {
        return write(items, Encounter::id, checks.encounters(scope, items));
    }

    private <I> List<Receipt> write(
            List<I> items, java.util.function.Function<I, String> ids, EventChecks.Checked checked) {
        var parcels = parcels(checked.events());
        if (!parcels.isEmpty()) {
            writer.submit(parcels);
            Turns.endHere();
        }
        var fates = new ArrayList<Parcel.Fate>(checked.events().size());
        for (var parcel : parcels) {
            fates.addAll(List.of(parcel.await()));
        }
        var receipts = new ArrayList<Receipt>(items.size());
        var stored = 0;
        for (var n = 0; n < items.size(); n++) {
            var id = ids.apply(items.get(n));
            var broken = checked.broken()[n];
            receipts.add(broken == null ? receipt(id, fates.get(stored++)) : Receipt.rejected(id, broken));
        }
        return receipts;
    }

    private static List<Parcel> parcels(List<? extends Event> events) {
        var parcels = new ArrayList<Parcel>();
        for (var from = 0; from < events.size(); from += IntakeWriter.MOST_IN_A_TRANSACTION) {
            parcels.add(new Parcel(
                    events.subList(from, Math.min(events.size(), from + IntakeWriter.MOST_IN_A_TRANSACTION))));
        }
        return parcels;
    }

    private static Receipt receipt(String id, Parcel.Fate fate) {
        if (fate == Parcel.Fate.STORED) {
            return Receipt.stored(id);
        }
        return fate == Parcel.Fate.DUPLICATE
                ? Receipt.duplicate(id)
                : Receipt.rejected(id, PresenceRule.ID_USED_FOR_ANOTHER);
    }
}
