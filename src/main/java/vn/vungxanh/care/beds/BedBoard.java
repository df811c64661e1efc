package vn.vungxanh.care.beds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.Capacity;
import vn.vungxanh.care.facilities.Facilities;
import vn.vungxanh.care.facilities.Facility;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.care.protocols.Tier;
import vn.vungxanh.care.protocols.Tiers;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;

/** The beds of a unit at an instant: free, taken, in all, by floor of the pyramid; and how long they will do. */
@Service
@Transactional(readOnly = true)
public class BedBoard {

    private static final Duration WINDOW = Duration.ofDays(BedOutlook.DAYS);

    private final Facilities facilities;
    private final CountsBeds occupancy;
    private final Tiers tiers;
    private final Clock clock;

    BedBoard(Facilities facilities, CountsBeds occupancy, Tiers tiers, Clock clock) {
        this.facilities = facilities;
        this.occupancy = occupancy;
        this.tiers = tiers;
        this.clock = clock;
    }

    /** The floors from the highest down; one without a facility is shown empty. */
    public record Board(Instant asOf, List<Floor> floors, BedRow total, BedOutlook outlook) {}

    public record Floor(Tier tier, List<BedRow> rows) {}

    public Board board(Scope scope, UnitId unit, Instant asOf) {
        var day = Vietnam.dayOf(asOf);
        var here = facilities.list(unit, day);
        var taken = occupancy.at(asOf);
        var promised = asOf.isBefore(clock.instant().minusSeconds(60)) ? Occupancy.NONE : occupancy.promised();
        var rows = here.stream().map(each -> row(each, taken, promised)).toList();
        var floors = new ArrayList<Floor>();
        for (var tier : tiers.inForce(unit, day)) {
            floors.add(
                    0,
                    new Floor(
                            tier,
                            rows.stream()
                                    .filter(row -> row.of().tier() == tier.number())
                                    .toList()));
        }
        var total = rows.stream().reduce(BedRow.EMPTY, BedRow::plus);
        var ids = here.stream().map(Facility::id).collect(Collectors.toSet());
        return new Board(asOf, floors, total, outlook(total, ids, asOf));
    }

    public BedRow row(Facility facility) {
        return row(facility, occupancy.at(clock.instant()), occupancy.promised());
    }

    private BedOutlook outlook(BedRow total, Set<FacilityId> here, Instant asOf) {
        var flow = occupancy.flow(asOf.minus(WINDOW), asOf).stream()
                .filter(each -> here.contains(each.facility()))
                .toList();
        var came = flow.stream().mapToInt(CountsBeds.DayOf::came).sum();
        var left = flow.stream().mapToInt(CountsBeds.DayOf::left).sum();
        var days = (int) flow.stream().map(CountsBeds.DayOf::day).distinct().count();
        return BedOutlook.of(total.free(), came, left, days);
    }

    private static BedRow row(Facility facility, Occupancy taken, Occupancy promised) {
        var id = facility.id();
        var has = facility.capacity();
        return new BedRow(
                facility,
                cell(has, BedKind.ORDINARY, taken, promised, id),
                cell(has, BedKind.OXYGEN, taken, promised, id),
                cell(has, BedKind.ICU, taken, promised, id),
                has == null ? 0 : has.ventilators());
    }

    private static BedRow.Beds cell(
            @org.jspecify.annotations.Nullable Capacity has,
            BedKind kind,
            Occupancy taken,
            Occupancy promised,
            FacilityId id) {
        return new BedRow.Beds(has == null ? 0 : has.beds(kind), taken.count(id, kind), promised.count(id, kind));
    }
}
