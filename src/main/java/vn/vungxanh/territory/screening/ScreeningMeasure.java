package vn.vungxanh.territory.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.UnitChange;
import vn.vungxanh.platform.map.UnitMeasure;
import vn.vungxanh.territory.screening.ScreeningFilter.Show;

/** The map of a round: who was asked, and the gaps. The word round of the address names another than the current one. */
record ScreeningMeasure(Show show, int order, ScreeningRounds rounds, ScreeningProgress progress)
        implements UnitMeasure {

    @Override
    public String id() {
        return show == Show.OPEN ? "unscreened" : "screened";
    }

    @Override
    public String titleKey() {
        return "screening.map." + id();
    }

    @Override
    public String authority() {
        return "VIEW_FIGURES";
    }

    @Override
    public boolean countsEvents() {
        return show == Show.ASKED;
    }

    @Override
    public LocalDate startsOn(int unit, Instant asOf) {
        return rounds.current(new UnitId(unit), asOf)
                .map(ScreeningRound::fromOn)
                .orElse(Vietnam.dayOf(asOf));
    }

    @Override
    public List<UnitChange> changes(MapRequest request) {
        var round = round(request);
        if (round == null) {
            return List.of();
        }
        var filter = ScreeningFilter.of(round, new UnitId(request.unit()), request.asOf(), Show.TARGET);
        var changes = new ArrayList<UnitChange>();
        var sign = show == Show.OPEN ? -1 : 1;
        progress.days(filter).forEach(day -> changes.add(new UnitChange(day.unit(), day.day(), sign * day.asked())));
        if (show == Show.OPEN) {
            progress.tallies(filter)
                    .forEach(tally -> changes.add(new UnitChange(tally.unit(), round.fromOn(), tally.target())));
        }
        return changes;
    }

    @Override
    public String list(MapRequest request, boolean ofTheDay) {
        var round = round(request);
        var which = "/screening/people?unit={unit}&show=" + show.name().toLowerCase(Locale.ROOT)
                + (round == null ? "" : "&round=" + round.id());
        return which + (ofTheDay ? "&day={day}&asOf={asOf}" : "&until={day}&asOf={asOf}");
    }

    private @Nullable ScreeningRound round(MapRequest request) {
        var named = request.words().get("round");
        return rounds.current(new UnitId(request.unit()), request.asOf())
                .filter(round -> named == null || round.id().toString().equals(named))
                .or(() -> rounds.named(named))
                .orElse(null);
    }
}
