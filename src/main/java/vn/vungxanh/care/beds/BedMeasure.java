package vn.vungxanh.care.beds;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.UnitChange;
import vn.vungxanh.platform.map.UnitMeasure;

/** Beds that are taken, of those that the hospitals of a unit have; a unit without beds is unknown, not empty. */
@Component
class BedMeasure implements UnitMeasure {

    private final BedDays days;

    BedMeasure(BedDays days) {
        this.days = days;
    }

    @Override
    public String id() {
        return "beds";
    }

    @Override
    public String titleKey() {
        return "beds.map.beds";
    }

    @Override
    public String authority() {
        return "VIEW_FIGURES";
    }

    @Override
    public int order() {
        return 310;
    }

    @Override
    public boolean countsEvents() {
        return false;
    }

    @Override
    public List<UnitChange> changes(MapRequest request) {
        return days.taken(new UnitId(request.unit()), request.from(), request.asOf());
    }

    @Override
    public List<UnitChange> outOf(MapRequest request) {
        return days.beds(new UnitId(request.unit()), request.asOf());
    }

    @Override
    public String list(MapRequest request, boolean ofTheDay) {
        return "/treatment?unit={unit}&asOf={until}";
    }
}
