package vn.vungxanh.care.beds;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.Facilities;
import vn.vungxanh.care.facilities.Facility;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;

/**
 * Where a patient could go now: facilities of the same province with a free suitable bed. First the right tier, then
 * higher ones, then lower ones; within these the nearest.
 */
@Component
class Suggests {

    private static final double EARTH_KM = 6371;

    private final Facilities facilities;
    private final CountsBeds occupancy;
    private final Units units;
    private final Clock clock;

    Suggests(Facilities facilities, CountsBeds occupancy, Units units, Clock clock) {
        this.facilities = facilities;
        this.occupancy = occupancy;
        this.units = units;
        this.clock = clock;
    }

    List<Suggestion> places(int tier, BedKind needed, UnitId home, Collection<FacilityId> without) {
        var now = clock.instant();
        var today = Vietnam.dayOf(now);
        var province = units.path(home).get(0).id();
        var taken = occupancy.at(now);
        var promised = occupancy.promised();
        var found = new ArrayList<Suggestion>();
        for (var each : facilities.list(province, today)) {
            var capacity = each.capacity();
            if (capacity == null || without.contains(each.id())) {
                continue;
            }
            for (var kind : BedKind.values()) {
                var free = capacity.beds(kind) - taken.count(each.id(), kind) - promised.count(each.id(), kind);
                if (kind.serves(needed) && free > 0) {
                    found.add(new Suggestion(each, kind, free, km(home, each), each.tier() == tier));
                    break;
                }
            }
        }
        found.sort(
                Comparator.<Suggestion>comparingInt(one -> rank(one.facility().tier(), tier))
                        .thenComparing(Suggestion::kind)
                        .thenComparing(one -> one.km() == null ? Double.MAX_VALUE : one.km())
                        .thenComparing(one -> -one.free()));
        return found;
    }

    private static int rank(int tier, int wanted) {
        return tier >= wanted ? tier - wanted : 10 + wanted - tier;
    }

    private @Nullable Double km(UnitId home, Facility to) {
        var from = units.path(home).stream()
                .filter(unit -> unit.latitude() != null && unit.longitude() != null)
                .reduce((higher, lower) -> lower)
                .orElse(null);
        var lat = to.latitude();
        var lon = to.longitude();
        return from == null || from.latitude() == null || from.longitude() == null || lat == null || lon == null
                ? null
                : (Double) km(from.latitude(), from.longitude(), lat, lon);
    }

    static double km(double lat1, double lon1, double lat2, double lon2) {
        var a = Math.pow(Math.sin(Math.toRadians(lat2 - lat1) / 2), 2)
                + Math.cos(Math.toRadians(lat1))
                        * Math.cos(Math.toRadians(lat2))
                        * Math.pow(Math.sin(Math.toRadians(lon2 - lon1) / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
