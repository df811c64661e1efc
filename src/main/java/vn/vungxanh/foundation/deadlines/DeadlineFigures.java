package vn.vungxanh.foundation.deadlines;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.deadlines.DeadlineFilter.Show;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;

/** What is late, what is due soon, and the share of the last thirty days that was in time, in percent. */
@Component
class DeadlineFigures implements FigureSource {

    private final Deadlines deadlines;
    private final DeadlineAddress addresses;
    private final CurrentScope scope;

    DeadlineFigures(Deadlines deadlines, DeadlineAddress addresses, CurrentScope scope) {
        this.deadlines = deadlines;
        this.addresses = addresses;
        this.scope = scope;
    }

    @Override
    public Set<String> ids() {
        return Set.of("deadlines.late", "deadlines.soon", "deadlines.onTime");
    }

    @Override
    public List<Figure> figures(FigureRequest request) {
        var filter = new DeadlineFilter(new UnitId(request.unit()), request.asOf(), Show.LATE, null);
        var counts = deadlines.counts(scope.require(), filter);
        var figures = new ArrayList<Figure>();
        if (counts.equals(DeadlineCounts.NONE)) {
            return figures; // no clock ever ran: that is not 0 late
        }
        figures.add(figure("late", BigDecimal.valueOf(counts.late()), "clocks", filter));
        figures.add(figure("soon", BigDecimal.valueOf(counts.soon()), "clocks", filter.showing(Show.SOON)));
        var share = counts.onTime();
        if (share != null) {
            var percent = BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP);
            figures.add(figure("onTime", percent, "percent", filter.showing(Show.FELL_DUE)));
        }
        return figures;
    }

    private Figure figure(String name, BigDecimal value, String unit, DeadlineFilter list) {
        return new Figure(
                new FigureId("deadlines." + name),
                value,
                "deadlines.figure." + unit,
                null,
                list.asOf(),
                "deadlines",
                addresses.of(list),
                "deadlines.figure." + name,
                List.of());
    }
}
