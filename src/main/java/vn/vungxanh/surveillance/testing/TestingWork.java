package vn.vungxanh.surveillance.testing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureId;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;
import vn.vungxanh.surveillance.testing.TestFilter.Outcome;

/**
 * How the work of testing goes: what was taken and told on the day, what waits, how long a result takes, how many of the
 * results of a week found somebody, and what is still to be taken.
 */
@Component
class TestingWork implements FigureSource {

    private static final int WEEK = 7;
    private static final String SAMPLES = "testing.figure.samples";
    private static final String HOURS = "testing.figure.hours";

    private final TestingBoard board;
    private final TestAddress addresses;
    private final Units units;
    private final CurrentScope scope;

    TestingWork(TestingBoard board, TestAddress addresses, Units units, CurrentScope scope) {
        this.board = board;
        this.addresses = addresses;
        this.units = units;
        this.scope = scope;
    }

    @Override
    public Set<String> ids() {
        return Set.of(
                "testing.taken",
                "testing.takenToday",
                "testing.toldToday",
                "testing.pending",
                "testing.half",
                "testing.nineOfTen",
                "testing.positivity",
                "testing.due");
    }

    @Override
    public List<Figure> figures(FigureRequest request) {
        scope.require();
        var unit = new UnitId(request.unit());
        var counts = board.counts(unit, request.asOf());
        var figures = new ArrayList<Figure>();
        var due =
                TestAddress.of("/testing/orders", Map.of("unit", units.get(unit).code()));
        figures.add(figure(request, "due", BigDecimal.valueOf(board.due(unit, request.day())), SAMPLES, due));
        if (counts.taken() == 0) {
            return figures; // a register without a sample knows nothing, which is not 0
        }
        var taken = TestFilter.of(unit, request.asOf(), Outcome.TAKEN);
        var told = taken.of(Outcome.TESTED);
        var today = request.day();
        figures.add(count(request, "taken", counts.taken(), taken));
        figures.add(count(request, "takenToday", counts.takenToday(), taken.sampled(today, today)));
        figures.add(count(request, "toldToday", counts.testedToday(), told.released(today, today)));
        figures.add(count(request, "pending", counts.pending(), taken.of(Outcome.PENDING)));
        var week = told.released(today.minusDays(WEEK - 1L), today);
        var turnaround = board.turnaround(unit, request.asOf());
        figures.add(figure(request, "half", decimal(turnaround.half()), HOURS, addresses.of(week)));
        figures.add(figure(request, "nineOfTen", decimal(turnaround.nineOfTen()), HOURS, addresses.of(week)));
        figures.add(figure(
                request,
                "positivity",
                decimal(positivity(unit, request)),
                "testing.figure.percent",
                addresses.of(week.of(Outcome.FIRST_POSITIVE))));
        return figures;
    }

    private @Nullable Double positivity(UnitId unit, FigureRequest request) {
        var days = board.days(unit, request.day().minusDays(WEEK - 1L), request.asOf());
        var told = days.stream().mapToLong(TestDay::tested).sum();
        var found = days.stream().mapToLong(TestDay::firstPositive).sum();
        return told == 0 ? null : (Double) (100.0 * found / told);
    }

    private Figure count(FigureRequest request, String name, long value, TestFilter list) {
        return figure(request, name, BigDecimal.valueOf(value), SAMPLES, addresses.of(list));
    }

    private static @Nullable BigDecimal decimal(@Nullable Double value) {
        return value == null ? null : BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }

    private static Figure figure(
            FigureRequest request, String name, @Nullable BigDecimal value, String counted, String list) {
        return new Figure(
                new FigureId("testing." + name),
                value,
                counted,
                null,
                request.asOf(),
                "testing",
                list,
                "testing.figure." + name,
                List.of());
    }
}
