package vn.vungxanh.care.rounds;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.rounds.RoundFilter.Show;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;

/** What the daily watch says to screens and reports. */
@Component
class RoundFigures implements FigureSource {

    private static final Map<String, Show> MEMBERS = Map.of(
            "rounds.watched", Show.WATCHED,
            "rounds.seen", Show.SEEN,
            "rounds.due", Show.DUE,
            "rounds.late", Show.LATE,
            "rounds.missed", Show.MISSED,
            "rounds.alarms", Show.ALARM);

    private final RoundQueries rounds;
    private final RoundAddress addresses;
    private final CurrentScope scope;

    RoundFigures(RoundQueries rounds, RoundAddress addresses, CurrentScope scope) {
        this.rounds = rounds;
        this.addresses = addresses;
        this.scope = scope;
    }

    @Override
    public Set<String> ids() {
        return MEMBERS.keySet();
    }

    @Override
    public List<Figure> figures(FigureRequest request) {
        var filter = RoundFilter.of(new UnitId(request.unit()), request.asOf(), Show.WATCHED);
        var counts = rounds.counts(scope.require(), filter);
        return MEMBERS.entrySet().stream()
                .map(each -> Figure.count(
                        each.getKey(),
                        counts.getOrDefault(each.getValue(), 0L),
                        "rounds.unit.people",
                        filter.asOf(),
                        "rounds",
                        addresses.of(filter.showing(each.getValue())),
                        "rounds.figure." + each.getValue().name()))
                .toList();
    }
}
