package vn.vungxanh.surveillance.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.PeopleMeasure;
import vn.vungxanh.platform.map.UnitChange;

/** Cases in one state, by unit and day. */
record CaseMeasure(CaseFilter.Status state, int order, CasesByPlace cases) implements PeopleMeasure {

    @Override
    public String id() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String titleKey() {
        return "cases.map." + id();
    }

    /** The line list finds cases by the day of confirmation, not by that of the outcome. */
    @Override
    public boolean countsEvents() {
        return state == CaseFilter.Status.CONFIRMED;
    }

    @Override
    public LocalDate startsOn(int unit, Instant asOf) {
        return cases.startOfWave(new UnitId(unit), asOf);
    }

    @Override
    public List<UnitChange> changes(MapRequest request) {
        return cases.changes(state, request);
    }

    @Override
    public String list(MapRequest request, boolean ofTheDay) {
        var source = request.words().get("source");
        var which = "/cases?unit={unit}&status=" + id() + "&disease=" + CasesByPlace.disease(request)
                + (source == null ? "" : "&source=" + source.toLowerCase(Locale.ROOT));
        if (!countsEvents()) {
            return which + "&confirmedFrom={from}&asOf={until}";
        }
        return which + "&confirmedFrom=" + (ofTheDay ? "{day}" : "{from}") + "&confirmedTo={day}&asOf={asOf}";
    }
}
