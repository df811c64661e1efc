package vn.vungxanh.foundation.adminunits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit before it has an id. */
final class UnitDraft implements Preorder.Node {

    final String code;
    final String name;
    final UnitLevel level;
    final String type;
    final LocalDate validFrom;
    final @Nullable LocalDate validTo;

    @Nullable
    Integer population;

    @Nullable
    String populationSource;

    @Nullable
    Double latitude;

    @Nullable
    Double longitude;

    @Nullable
    Double areaKm2;

    @Nullable
    UnitId parent;

    final List<UnitDraft> below = new ArrayList<>();
    private int id;
    private int lastId;

    UnitDraft(
            String code, String name, UnitLevel level, String type, LocalDate validFrom, @Nullable LocalDate validTo) {
        this.code = code;
        this.name = name;
        this.level = level;
        this.type = type;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    @Override
    public UnitLevel level() {
        return level;
    }

    @Override
    public List<UnitDraft> below() {
        return below;
    }

    @Override
    public void place(int first, int last) {
        id = first;
        lastId = last;
        below.forEach(child -> child.parent = new UnitId(first));
    }

    UnitId id() {
        return new UnitId(id);
    }

    Unit unit() {
        return new Unit(
                id(),
                code,
                name,
                level,
                type,
                parent,
                validFrom,
                validTo,
                population,
                populationSource,
                latitude,
                longitude,
                areaKm2,
                lastId);
    }

    /** This and all below, in the order of their ids. */
    void addTo(List<Unit> units) {
        units.add(unit());
        below.forEach(child -> child.addTo(units));
    }
}
