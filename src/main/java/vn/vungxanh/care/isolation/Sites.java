package vn.vungxanh.care.isolation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;

/** Where people can be isolated together. No persons: every office may see the sites, its own it may change. */
@Service
@Transactional
public class Sites {

    private static final int MOST_BEDS = 500;

    private final SiteRepository sites;
    private final BedRepository beds;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    Sites(SiteRepository sites, BedRepository beds, Units units, AuditTrail audit, Clock clock) {
        this.sites = sites;
        this.beds = beds;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those in the unit and below, closed ones last. */
    @Transactional(readOnly = true)
    public List<Site> in(UnitId unit) {
        return sites.in(units.jurisdiction(unit));
    }

    @Transactional(readOnly = true)
    public Optional<Site> find(SiteId id) {
        return sites.find(id);
    }

    @Transactional(readOnly = true)
    public Site get(SiteId id) {
        return sites.find(id).orElseThrow(() -> new NotFound("site " + id));
    }

    @Transactional(readOnly = true)
    public Optional<Site> withCode(String code) {
        return sites.withCode(code.strip().toUpperCase(java.util.Locale.ROOT));
    }

    @Transactional(readOnly = true)
    public List<Bed> bedsOf(SiteId id) {
        return beds.of(id);
    }

    public SiteId add(Scope scope, NewSite site) {
        check(scope, site);
        IsolationRule.SITE_CODE_TAKEN.brokenIf(sites.withCode(site.code()).isPresent());
        var id = new SiteId(TimeOrderedId.next(clock));
        sites.add(id, site);
        audit.wrote(scope, "isolation.audit.site", id.value(), site.code());
        return id;
    }

    /** @throws StaleVersion when somebody else changed it meanwhile */
    public void change(Scope scope, SiteId id, int version, NewSite site) {
        IsolationRule.OUTSIDE_JURISDICTION.brokenIf(
                !scope.covers(get(id).facts().unit()));
        check(scope, site);
        IsolationRule.SITE_CODE_TAKEN.brokenIf(sites.withCode(site.code())
                .filter(known -> !known.id().equals(id))
                .isPresent());
        if (!sites.change(id, version, site)) {
            throw new StaleVersion("site " + id);
        }
        audit.wrote(scope, "isolation.audit.site", id.value(), site.code());
    }

    /** A room with so many beds, numbered from 1. */
    public List<BedId> addRoom(Scope scope, SiteId id, String name, int count) {
        return addRooms(scope, id, List.of(name), count);
    }

    /** Many rooms alike, as when a site is opened. */
    public List<BedId> addRooms(Scope scope, SiteId id, List<String> names, int bedsEach) {
        IsolationRule.OUTSIDE_JURISDICTION.brokenIf(
                !scope.covers(get(id).facts().unit()));
        IsolationRule.ROOM_INCOMPLETE.brokenIf(bedsEach < 1 || bedsEach > MOST_BEDS);
        var rooms = new ArrayList<BedRepository.RoomRow>();
        var rows = new ArrayList<BedRepository.BedRow>();
        for (var each : names) {
            var name = each.strip();
            IsolationRule.ROOM_INCOMPLETE.brokenIf(name.isEmpty() || name.length() > 60);
            IsolationRule.ROOM_NAME_TAKEN.brokenIf(
                    beds.hasRoom(id, name)
                            || rooms.stream().anyMatch(room -> room.name().equals(name)),
                    name);
            UUID room = TimeOrderedId.next(clock);
            rooms.add(new BedRepository.RoomRow(room, id, name));
            IntStream.rangeClosed(1, bedsEach)
                    .forEach(n -> rows.add(
                            new BedRepository.BedRow(new BedId(TimeOrderedId.next(clock)), room, Integer.toString(n))));
        }
        beds.addRooms(rooms);
        beds.addBeds(id, rows);
        audit.wrote(scope, "isolation.audit.rooms", id.value(), Integer.toString(rows.size()));
        return rows.stream().map(BedRepository.BedRow::id).toList();
    }

    /** A bed that breaks or is given back takes nobody in; one that is in use stays. */
    public void closeBed(Scope scope, BedId id, boolean closed) {
        var bed = beds.find(id).orElseThrow(() -> new NotFound("bed " + id));
        IsolationRule.OUTSIDE_JURISDICTION.brokenIf(
                !scope.covers(get(bed.site()).facts().unit()));
        beds.close(id, closed);
        audit.wrote(scope, "isolation.audit.bed", bed.site().value(), bed.words());
    }

    private static void check(Scope scope, NewSite site) {
        IsolationRule.SITE_INCOMPLETE.brokenIf(!site.isComplete());
        IsolationRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(site.unit()));
    }
}
