package vn.vungxanh.insight.statutory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;

/** Forms that the unit and all below it owe, those that are late, and the share that went out in time, in percent. */
@Component
class StatutoryFigures implements FigureSource {

    private final FormQueries forms;
    private final StatutoryAddress addresses;
    private final CurrentScope scope;

    StatutoryFigures(FormQueries forms, StatutoryAddress addresses, CurrentScope scope) {
        this.forms = forms;
        this.addresses = addresses;
        this.scope = scope;
    }

    @Override
    public Set<String> ids() {
        return Set.of("statutory.owed", "statutory.late", "statutory.onTime");
    }

    @Override
    public List<Figure> figures(FigureRequest request) {
        var filter = FormFilter.of(new UnitId(request.unit()), true, request.asOf(), FormFilter.Show.OWED);
        var counts = forms.counts(scope.require(), filter);
        var figures = new ArrayList<Figure>();
        if (counts.equals(FormCounts.NONE)) {
            return figures; // nothing was ever asked for: that is not 0 owed
        }
        figures.add(figure("owed", BigDecimal.valueOf(counts.owed()), "forms", filter));
        figures.add(figure("late", BigDecimal.valueOf(counts.late()), "forms", filter.showing(FormFilter.Show.LATE)));
        var share = counts.onTime();
        if (share != null) {
            figures.add(figure(
                    "onTime",
                    BigDecimal.valueOf(share).setScale(1, RoundingMode.HALF_UP),
                    "percent",
                    filter.showing(FormFilter.Show.SENT)));
        }
        return figures;
    }

    private Figure figure(String name, BigDecimal value, String unit, FormFilter list) {
        return new Figure(
                new FigureId("statutory." + name),
                value,
                "statutory.figure." + unit,
                null,
                list.asOf(),
                "statutory",
                addresses.of(list),
                "statutory.figure." + name,
                List.of());
    }
}
