package vn.vungxanh.care.rounds;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.rounds.RoundFilter.Show;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;

/** How many households the team of a commune has still to visit in this part of the day; of larger units nobody visits all. */
@Component
class HouseholdFigures implements FigureSource {

    private static final String HOUSEHOLDS = "rounds.households";

    private final RoundQueries rounds;
    private final RoundAddress addresses;
    private final Units units;
    private final CurrentScope scope;

    HouseholdFigures(RoundQueries rounds, RoundAddress addresses, Units units, CurrentScope scope) {
        this.rounds = rounds;
        this.addresses = addresses;
        this.units = units;
        this.scope = scope;
    }

    @Override
    public Set<String> ids() {
        return Set.of(HOUSEHOLDS);
    }

    @Override
    public List<Figure> figures(FigureRequest request) {
        var unit = new UnitId(request.unit());
        if (units.get(unit).level() != UnitLevel.COMMUNE) {
            return List.of();
        }
        var due = RoundFilter.of(unit, request.asOf(), Show.DUE);
        var words = addresses.words(due);
        words.put("asOf", request.asOf().atZone(Vietnam.ZONE).toOffsetDateTime().toString());
        return List.of(Figure.count(
                HOUSEHOLDS,
                rounds.households(scope.require(), due),
                "rounds.unit.households",
                request.asOf(),
                "rounds",
                RoundAddress.of("/rounds", words),
                "rounds.figure.households"));
    }
}
