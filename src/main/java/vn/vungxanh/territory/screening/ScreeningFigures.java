package vn.vungxanh.territory.screening;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;
import vn.vungxanh.territory.screening.ScreeningFilter.Show;

/** What the round under way, or the latest, says to screens and reports. */
@Component
class ScreeningFigures implements FigureSource {

    private static final Map<String, Show> MEMBERS = Map.of(
            "screening.target", Show.TARGET,
            "screening.asked", Show.ASKED,
            "screening.open", Show.OPEN,
            "screening.symptoms", Show.SYMPTOMS,
            "screening.refused", Show.REFUSED);

    private final ScreeningRounds rounds;
    private final ScreeningProgress progress;
    private final ScreeningAddress addresses;
    private final CurrentScope scope;

    ScreeningFigures(
            ScreeningRounds rounds, ScreeningProgress progress, ScreeningAddress addresses, CurrentScope scope) {
        this.rounds = rounds;
        this.progress = progress;
        this.addresses = addresses;
        this.scope = scope;
    }

    @Override
    public Set<String> ids() {
        return MEMBERS.keySet();
    }

    /** Where no round was ever held nothing is said, which is not 0. */
    @Override
    public List<Figure> figures(FigureRequest request) {
        var unit = new UnitId(request.unit());
        var round = rounds.current(unit, request.asOf());
        if (round.isEmpty()) {
            return List.of();
        }
        var filter = ScreeningFilter.of(round.get(), unit, request.asOf(), Show.TARGET);
        var tally = progress.sum(scope.require(), filter);
        return MEMBERS.entrySet().stream()
                .map(each -> Figure.count(
                        each.getKey(),
                        tally.of(each.getValue()),
                        "screening.unit.people",
                        filter.asOf(),
                        "screening",
                        addresses.people(filter.showing(each.getValue())),
                        "screening.figure." + each.getValue().name()))
                .toList();
    }
}
