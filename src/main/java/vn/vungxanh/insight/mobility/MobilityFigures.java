package vn.vungxanh.insight.mobility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;
import vn.vungxanh.platform.shell.AddressWords;

/** What operators' sums say to reports and screens: the change of the last week, and who left home on its last day. */
@Component
class MobilityFigures implements FigureSource {

    private static final String CHANGE = "mobility.change";
    private static final String AWAY = "mobility.away";
    private static final int TWO_WEEKS = 14;

    private final MobilityQueries mobility;
    private final CurrentScope scope;

    MobilityFigures(MobilityQueries mobility, CurrentScope scope) {
        this.mobility = mobility;
        this.scope = scope;
    }

    @Override
    public Set<String> ids() {
        return Set.of(CHANGE, AWAY);
    }

    /** What cannot be compared is no figure. */
    @Override
    public List<Figure> figures(FigureRequest request) {
        var last = Vietnam.dayOf(request.asOf().plusSeconds(1)).minusDays(1);
        var period = new Period(last.minusDays(TWO_WEEKS - 1L), last);
        var index = mobility.index(scope.require(), new UnitId(request.unit()), period, request.asOf());
        var page = address("/mobility", index, period, request);
        var figures = new ArrayList<Figure>();
        add(figures, CHANGE, index.lastWeek(), request, page);
        var latest = index.latest();
        if (latest != null && latest.totals() != null) {
            var share = latest.totals().shareAway();
            var reports = address("/mobility/reports", index, new Period(latest.day(), latest.day()), request);
            add(figures, AWAY, share == null ? null : (Double) (100 * share), request, reports);
        }
        return figures;
    }

    private static String address(String path, UnitIndex index, Period period, FigureRequest request) {
        return AddressWords.address(
                path,
                new AddressWords.Writing()
                        .put("unit", index.unit().code())
                        .put("from", period.from())
                        .put("to", period.to())
                        .asOf(request.asOf())
                        .words());
    }

    private static void add(
            List<Figure> figures, String id, @Nullable Double percent, FigureRequest request, String list) {
        if (percent != null) {
            figures.add(new Figure(
                    new FigureId(id),
                    BigDecimal.valueOf(percent).setScale(1, RoundingMode.HALF_UP),
                    "mobility.figure.percent",
                    null,
                    request.asOf(),
                    "mobility",
                    list,
                    "mobility.figure." + id.substring(9),
                    List.of()));
        }
    }
}
