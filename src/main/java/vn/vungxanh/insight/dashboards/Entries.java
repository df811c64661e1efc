package vn.vungxanh.insight.dashboards;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.duties.DutyAddress;
import vn.vungxanh.insight.duties.DutyBoard;
import vn.vungxanh.insight.duties.Standing;
import vn.vungxanh.insight.duties.State;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;

/** Who entered what was due: a number is as good as the entries that it rests on. */
@Component
class Entries {

    private final DutyBoard board;
    private final DutyAddress addresses;
    private final Units units;

    Entries(DutyBoard board, DutyAddress addresses, Units units) {
        this.board = board;
        this.addresses = addresses;
        this.units = units;
    }

    record Late(String source, String name) {}

    record Entered(List<Figure> figures, List<Late> late) {

        Map<String, List<String>> silent() {
            return late.stream()
                    .map(Late::source)
                    .distinct()
                    .collect(Collectors.toMap(Function.identity(), each -> silent(Set.of(each))));
        }

        /** Who is late with one of these entries, each named once. */
        List<String> silent(Set<String> sources) {
            return late.stream()
                    .filter(each -> sources.contains(each.source()))
                    .map(Late::name)
                    .distinct()
                    .toList();
        }
    }

    Entered of(Scope scope, UnitId unit, Instant asOf) {
        var standings = board.standings(scope, unit, asOf);
        var late = standings.stream()
                .filter(Standing::isOpen)
                .map(each -> new Late(each.duty().source(), name(each)))
                .toList();
        var figures = new ArrayList<Figure>();
        if (!standings.isEmpty()) { // nobody owes anything: that is not 0 late
            figures.add(figure("late", count(standings, State.LATE), unit, asOf, State.LATE));
            figures.add(figure("silent", count(standings, State.SILENT), unit, asOf, State.SILENT));
            figures.add(figure("entered", standings.size() - late.size(), unit, asOf, null));
            figures.add(figure("duties", standings.size(), unit, asOf, null));
        }
        return new Entered(figures, late);
    }

    private String name(Standing standing) {
        return Objects.requireNonNullElseGet(
                standing.keeperName(), () -> units.get(standing.unit()).name());
    }

    private static long count(List<Standing> standings, State state) {
        return standings.stream().filter(each -> each.state() == state).count();
    }

    private Figure figure(String name, long value, UnitId unit, Instant asOf, @Nullable State shown) {
        return new Figure(
                new FigureId("dashboards." + name),
                BigDecimal.valueOf(value),
                "dashboards.unit.duties",
                null,
                asOf,
                "duties",
                addresses.list(unit, asOf, shown),
                "dashboards.definition." + name,
                List.of());
    }
}
