package vn.vungxanh.insight.mobility;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.UnitChange;
import vn.vungxanh.platform.map.UnitMeasure;

/**
 * Subscribers who left home as a percentage of how many would have on a usual day: 100 where a day is as its weekday was.
 * Both add up over units, so a district's figure is that of its people. The day that is not over shows the one before.
 */
@Component
class IndexOnTheMap implements UnitMeasure {

    private static final int MOST_DAYS = 200;

    private final MobilityQueries mobility;
    private final CurrentScope scope;

    IndexOnTheMap(MobilityQueries mobility, CurrentScope scope) {
        this.mobility = mobility;
        this.scope = scope;
    }

    @Override
    public String id() {
        return "mobility";
    }

    @Override
    public String titleKey() {
        return "mobility.map.measure";
    }

    @Override
    public String authority() {
        return "VIEW_FIGURES";
    }

    @Override
    public int order() {
        return 510;
    }

    @Override
    public boolean countsEvents() {
        return false;
    }

    @Override
    public List<UnitChange> changes(MapRequest request) {
        return steps(request, day -> day.totals() == null ? 0 : day.totals().away());
    }

    @Override
    public List<UnitChange> outOf(MapRequest request) {
        return steps(request, IndexOnTheMap::usual);
    }

    @Override
    public @Nullable String list(MapRequest request, boolean ofTheDay) {
        return "/mobility?unit={unit}&to={day}&asOf={asOf}";
    }

    /** How many would have left home on a usual day of the same weekday; 0 where that cannot be said. */
    private static double usual(UnitIndex.Day day) {
        var totals = day.totals();
        var share = day.compared().usual();
        return day.compared().index() == null || totals == null || share == null ? 0 : share * totals.total();
    }

    private List<UnitChange> steps(MapRequest request, ToDoubleFunction<UnitIndex.Day> figure) {
        var last = request.day().minusDays(1);
        var earliest = last.minusDays(MOST_DAYS);
        var from = request.from().isBefore(earliest) ? earliest : request.from();
        var steps = new ArrayList<UnitChange>();
        if (from.isAfter(last)) {
            from = last;
        }
        for (var index : mobility.reporting(
                scope.require(), new UnitId(request.unit()), new Period(from, last), request.asOf())) {
            long before = 0;
            for (var day : index.days()) {
                // what cannot be compared is in neither of the two
                var now = day.compared().index() == null ? 0 : Math.round(figure.applyAsDouble(day));
                if (now != before) {
                    steps.add(new UnitChange(index.unit().id().value(), day.day(), now - before));
                    before = now;
                }
            }
        }
        return steps;
    }
}
