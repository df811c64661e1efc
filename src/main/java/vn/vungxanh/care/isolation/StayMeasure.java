package vn.vungxanh.care.isolation;

import java.util.List;
import java.util.Locale;
import vn.vungxanh.care.isolation.StayFilter.Where;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.PeopleMeasure;
import vn.vungxanh.platform.map.UnitChange;

/** Who is isolated on each day, together in sites or at home, by the unit in which they stay. */
record StayMeasure(Where where, int order, StaysByPlace stays) implements PeopleMeasure {

    @Override
    public String id() {
        return where == Where.CENTRAL ? "isolated" : "homes";
    }

    @Override
    public String titleKey() {
        return "isolation.map." + id();
    }

    @Override
    public boolean countsEvents() {
        return false;
    }

    @Override
    public List<UnitChange> changes(MapRequest request) {
        return stays.changes(where, request);
    }

    @Override
    public String list(MapRequest request, boolean ofTheDay) {
        return "/isolation/stays?unit={unit}&where=" + where.name().toLowerCase(Locale.ROOT)
                + "&progress=current&asOf={until}";
    }
}
