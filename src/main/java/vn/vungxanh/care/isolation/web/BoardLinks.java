package vn.vungxanh.care.isolation.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import vn.vungxanh.care.isolation.OrderFilter;
import vn.vungxanh.care.isolation.Site;
import vn.vungxanh.care.isolation.StayAddress;
import vn.vungxanh.care.isolation.StayFilter;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.kernel.Vietnam;

/** Where the numbers of the board lead. */
public record BoardLinks(StayAddress addresses, Unit unit, Instant asOf, Scope scope) {

    /** A camera that nobody saw for so long is reported. */
    private static final long CAMERA_HOURS = 12;

    public String stays(StayFilter.Where where, StayFilter.Progress progress) {
        return addresses.of(StayFilter.of(unit.id(), asOf, where, progress));
    }

    public String leaving() {
        return addresses.of(StayFilter.of(unit.id(), asOf, StayFilter.Where.ANY, StayFilter.Progress.CURRENT)
                .leaving(Vietnam.dayOf(asOf)));
    }

    public String of(Site site) {
        return addresses.of(StayFilter.of(unit.id(), asOf, StayFilter.Where.CENTRAL, StayFilter.Progress.CURRENT)
                .in(site.id()));
    }

    public String orders(OrderFilter.Show show) {
        return addresses.of(OrderFilter.of(unit.id(), show));
    }

    public String field() {
        return LocalDateTime.ofInstant(asOf, Vietnam.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** "none", "seen", "late" or "never". */
    public String camera(Site site) {
        if (site.facts().camera() == null) {
            return "none";
        }
        var seen = site.facts().cameraSeenAt();
        if (seen == null) {
            return "never";
        }
        return seen.isBefore(asOf.minus(CAMERA_HOURS, ChronoUnit.HOURS)) ? "late" : "seen";
    }

    public boolean maySee() {
        return scope.may(Permission.VIEW_CASES);
    }

    public boolean mayOrder() {
        return scope.may(Permission.ORDER_ISOLATION);
    }

    public boolean mayEdit() {
        return scope.may(Permission.EDIT_SITES);
    }

    public boolean mayImport() {
        return scope.may(Permission.IMPORT);
    }
}
