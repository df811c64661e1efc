package vn.vungxanh.insight.scenarios;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.Facilities;
import vn.vungxanh.care.facilities.Facility;
import vn.vungxanh.care.isolation.Site;
import vn.vungxanh.care.isolation.Sites;
import vn.vungxanh.care.treatment.Vehicles;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.demand.Resource;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.laboratories.Laboratories;
import vn.vungxanh.surveillance.laboratories.Laboratory;

/** What a unit has, asked of the rooms that keep it. */
@Component
class Existing {

    private static final double M3_A_DAY = 60 * 24 / 1000d;

    private final Facilities facilities;
    private final Vehicles vehicles;
    private final Sites sites;
    private final Laboratories laboratories;
    private final ObjectProvider<KnowsSupplies> supplies;
    private final PublishedCapacity published;
    private final Units units;

    Existing(
            Facilities facilities,
            Vehicles vehicles,
            Sites sites,
            Laboratories laboratories,
            ObjectProvider<KnowsSupplies> supplies,
            PublishedCapacity published,
            Units units) {
        this.facilities = facilities;
        this.vehicles = vehicles;
        this.sites = sites;
        this.laboratories = laboratories;
        this.supplies = supplies;
        this.published = published;
        this.units = units;
    }

    List<Have> of(Scope scope, UnitId unit, Instant asOf) {
        var all = new ArrayList<Have>();
        var open = open(unit, asOf);
        var address = "/treatment?unit=" + units.get(unit).code() + "&asOf=" + Vietnam.dayOf(asOf);
        // an empty register does not know that there is nothing
        if (!open.isEmpty()) {
            all.addAll(beds(open, address));
        }
        var runs = runs(unit, asOf);
        if (runs > 0) {
            all.add(Have.daily(Resource.TESTS, runs, "/testing/laboratories"));
        }
        var sites = sites(unit, asOf);
        if (!sites.isEmpty()) {
            all.add(Have.daily(
                    Resource.ISOLATION,
                    sites.stream().mapToInt(Site::places).sum(),
                    "/isolation?unit=" + units.get(unit).code()));
        }
        var ambulances = ambulances(scope, unit);
        if (ambulances > 0) {
            all.add(Have.daily(Resource.AMBULANCES, ambulances, "/treatment/vehicles"));
        }
        supplies.orderedStream().forEach(each -> all.addAll(each.of(scope, unit, asOf)));
        all.addAll(published.besides(all, unit));
        return all;
    }

    private static List<Have> beds(List<Facility> open, String address) {
        var litres = sum(open, false);
        return List.of(
                Have.daily(Resource.BEDS, open.stream().mapToInt(Existing::beds).sum(), address),
                Have.daily(Resource.ORDINARY_BEDS, beds(open, BedKind.ORDINARY), address),
                Have.daily(Resource.OXYGEN_BEDS, beds(open, BedKind.OXYGEN), address),
                Have.daily(Resource.INTENSIVE_BEDS, beds(open, BedKind.ICU), address),
                Have.daily(Resource.VENTILATORS, sum(open, true), address),
                litres > 0 ? Have.daily(Resource.OXYGEN, litres * M3_A_DAY, address) : Have.unknown(Resource.OXYGEN));
    }

    List<Facility> open(UnitId unit, Instant asOf) {
        return facilities.list(unit, Vietnam.dayOf(asOf));
    }

    List<Site> sites(UnitId unit, Instant asOf) {
        return sites.in(unit).stream()
                .filter(each -> each.isOpenOn(Vietnam.dayOf(asOf)))
                .toList();
    }

    static int beds(Facility facility) {
        var has = facility.capacity();
        return has == null ? 0 : has.beds();
    }

    static int beds(List<Facility> open, BedKind kind) {
        return open.stream()
                .mapToInt(each -> each.capacity() == null ? 0 : each.capacity().beds(kind))
                .sum();
    }

    private static int sum(List<Facility> open, boolean machines) {
        return open.stream()
                .mapToInt(each -> each.capacity() == null
                        ? 0
                        : machines
                                ? each.capacity().ventilators()
                                : each.capacity().oxygenLpm())
                .sum();
    }

    private int runs(UnitId unit, Instant asOf) {
        var where = units.jurisdiction(unit);
        return laboratories.all(Vietnam.dayOf(asOf)).stream()
                .filter(each -> each.active() && !each.reference() && where.covers(each.unit()))
                .mapToInt(Laboratory::mostPerDay)
                .sum();
    }

    private long ambulances(Scope scope, UnitId unit) {
        var where = units.jurisdiction(unit);
        return vehicles.all(scope).stream()
                .filter(each -> each.active() && where.covers(each.ambulance().unit()))
                .count();
    }
}
