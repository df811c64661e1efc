package vn.vungxanh.care.isolation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.Vietnam;

/** What the first screen of the room shows: numbers only, except the lists of orders. */
@Service
@Transactional
public class IsolationBoard {

    private final BoardRepository board;
    private final OrderListRepository orders;
    private final Sites sites;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    IsolationBoard(
            BoardRepository board,
            OrderListRepository orders,
            Sites sites,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.board = board;
        this.orders = orders;
        this.sites = sites;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** How full a site is, as of an instant. */
    public record Occupancy(long inside, long leavingToday, long overdue) {

        static final Occupancy EMPTY = new Occupancy(0, 0, 0);
    }

    /** A site with its people. */
    public record SiteLine(Site site, String place, Occupancy occupancy) {

        public long free() {
            return Math.max(0, site.places() - occupancy.inside());
        }
    }

    /**
     * Stays as of an instant, by place.
     *
     * @param fromSite at home after a site, of here or elsewhere
     */
    public record StayCounts(
            long central,
            long centralCompleted,
            long centralNow,
            long home,
            long homeNow,
            long fromSite,
            long followUpNow,
            long leavingToday,
            long overdue) {}

    @Transactional(readOnly = true)
    public StayCounts counts(UnitId unit, Instant asOf) {
        return board.counts(units.jurisdiction(unit), asOf);
    }

    /** Sites that are open, as of the instant. */
    @Transactional(readOnly = true)
    public List<SiteLine> sites(UnitId unit, Instant asOf) {
        var occupied = board.occupancy(asOf);
        var day = Vietnam.dayOf(asOf);
        return sites.in(unit).stream()
                .filter(site -> site.isOpenOn(day))
                .map(site -> new SiteLine(
                        site, units.get(site.facts().unit()).name(), occupied.getOrDefault(site.id(), Occupancy.EMPTY)))
                .toList();
    }

    @Transactional(readOnly = true)
    public Map<OrderFilter.Show, Long> todo(UnitId unit) {
        return orders.counts(units.jurisdiction(unit), today());
    }

    public Slice<IsolationOrder> orders(Scope scope, OrderFilter filter, int page, int size) {
        var below = units.jurisdiction(filter.unit());
        var lines = orders.list(filter, below, today(), size, (page - 1L) * size);
        audit.saw(scope, "isolation.audit.list", IsolationOrders.persons(lines));
        return new Slice<>(lines, orders.count(filter, below, today()), page, size);
    }

    private LocalDate today() {
        return Vietnam.dayOf(clock.instant());
    }
}
