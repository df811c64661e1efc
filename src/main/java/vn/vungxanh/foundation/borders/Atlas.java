package vn.vungxanh.foundation.borders;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.adminunits.UnitsReorganised;

/**
 * The shape of every unit, official or schematic. A province is all one or all the other: official borders beside cells
 * would overlap. Kept in memory by province until units or borders change.
 */
@Component
class Atlas {

    private static final int MOST_PROVINCES = 80;

    private final Units units;
    private final BorderRepository borders;
    private final AtomicLong edition = new AtomicLong();
    private final Map<UnitId, Sheet> sheets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UnitId, Sheet> eldest) {
            return size() > MOST_PROVINCES;
        }
    };

    Atlas(Units units, BorderRepository borders) {
        this.units = units;
        this.borders = borders;
    }

    /** @param communes of the province; shapes that nobody knows are left out */
    record Sheet(Map<UnitId, Geometry> shapes, boolean schematic) {

        Sheet {
            shapes = Map.copyOf(shapes);
        }
    }

    /** Grows with every change of units or borders. */
    long edition() {
        return edition.get();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void unitsChanged(UnitsReorganised news) {
        forget();
    }

    void forget() {
        synchronized (sheets) {
            sheets.clear();
            edition.incrementAndGet();
        }
    }

    @Transactional(readOnly = true)
    public @Nullable Geometry shape(Unit unit) {
        return sheet(unit).shapes().get(unit.id());
    }

    @Transactional(readOnly = true)
    public boolean isSchematic(Unit unit) {
        return sheet(unit).schematic();
    }

    /** Of the province that the unit lies in. */
    @Transactional(readOnly = true)
    public Sheet sheet(Unit unit) {
        var province = units.path(unit.id()).get(0);
        synchronized (sheets) {
            return sheets.computeIfAbsent(province.id(), id -> drawn(province));
        }
    }

    private Sheet drawn(Unit province) {
        var all = units.subtree(province.id()).stream().map(units::get).toList();
        var communes =
                all.stream().filter(unit -> unit.level() == UnitLevel.COMMUNE).toList();
        var official = borders.shapes(all);
        var shapes = new HashMap<UnitId, Geometry>();
        all.forEach(unit -> {
            var shape = official.get(BorderRepository.Key.of(unit));
            if (shape != null) {
                shapes.put(unit.id(), shape);
            }
        });
        var whole = !communes.isEmpty()
                && communes.stream().filter(Atlas::stands).allMatch(unit -> shapes.containsKey(unit.id()));
        if (!whole) {
            shapes.clear();
            Cells.of(seeds(communes)).forEach((unit, cell) -> shapes.put(new UnitId(unit), cell));
        }
        joined(all, shapes);
        return new Sheet(shapes, !whole);
    }

    /** A commune that ended before its tree did is not missed. */
    private static boolean stands(Unit unit) {
        return unit.validTo() == null || unit.areaKm2() != null;
    }

    private static List<Cells.Seed> seeds(Collection<Unit> communes) {
        return communes.stream()
                .filter(unit -> unit.longitude() != null && unit.latitude() != null && unit.areaKm2() != null)
                .map(unit -> new Cells.Seed(
                        unit.id().value(),
                        Objects.requireNonNull(unit.longitude()),
                        Objects.requireNonNull(unit.latitude()),
                        Objects.requireNonNull(unit.areaKm2())))
                .toList();
    }

    /** Districts and the province are what their communes make together. */
    private static void joined(List<Unit> all, Map<UnitId, Geometry> shapes) {
        for (var unit : all) {
            if (unit.level().compareTo(UnitLevel.COMMUNE) < 0 && !shapes.containsKey(unit.id())) {
                var below = all.stream()
                        .filter(each -> each.level() == UnitLevel.COMMUNE && unit.holds(each.id()))
                        .map(each -> shapes.get(each.id()))
                        .filter(Objects::nonNull)
                        .toList();
                if (!below.isEmpty()) {
                    shapes.put(unit.id(), UnaryUnionOp.union(below));
                }
            }
        }
    }
}
