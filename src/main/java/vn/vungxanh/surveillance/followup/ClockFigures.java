package vn.vungxanh.surveillance.followup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;
import vn.vungxanh.surveillance.cases.Disease;

/** The clocks of the response since the beginning of the wave: half of them, and nine in ten; a family by step. */
@Component
class ClockFigures implements FigureSource {

    private static final String FAMILY = "followup.clock";

    private final Clocks clocks;
    private final Units units;
    private final CurrentScope scope;

    ClockFigures(Clocks clocks, Units units, CurrentScope scope) {
        this.clocks = clocks;
        this.units = units;
        this.scope = scope;
    }

    @Override
    public Set<String> ids() {
        return Set.of(FAMILY);
    }

    @Override
    public List<Figure> figures(FigureRequest request) {
        if (request.from().isAfter(request.day())) {
            return List.of();
        }
        var unit = new UnitId(request.unit());
        var filter = new ClockFilter(Disease.COVID_19, unit, request.from(), request.asOf(), ClockFilter.By.UNIT);
        var figures = new ArrayList<Figure>();
        for (var clock : clocks.rows(scope.require(), filter).get(0).figures()) {
            if (clock.known() > 0) {
                figures.add(figure(filter, clock, "half", clock.p50()));
                figures.add(figure(filter, clock, "nineOfTen", clock.p90()));
            }
        }
        return figures;
    }

    private Figure figure(ClockFilter filter, ClockFigure clock, String which, @Nullable Double value) {
        var words = new LinkedHashMap<String, String>();
        words.put("unit", units.get(filter.unit()).code());
        words.put("disease", filter.disease());
        words.put("from", filter.from().toString());
        words.put("asOf", filter.asOf().atZone(Vietnam.ZONE).toOffsetDateTime().toString());
        words.put("clock", clock.kind().name().toLowerCase(Locale.ROOT));
        words.put("part", "known");
        return new Figure(
                new FigureId(FAMILY + "." + clock.kind().name().replace('_', '-') + "." + which),
                value == null ? null : BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP),
                "followup.figure." + clock.kind().measure(),
                null,
                filter.asOf(),
                "followup",
                FollowAddress.of("/followup/clocks/list", words),
                "followup.figure.clock." + which,
                List.of());
    }
}
