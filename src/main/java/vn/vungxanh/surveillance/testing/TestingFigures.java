package vn.vungxanh.surveillance.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;
import vn.vungxanh.surveillance.laboratories.Laboratory;
import vn.vungxanh.surveillance.testing.TestFilter.Outcome;

/**
 * What testing says to the daily report: samples of persons with a result, of all times (II.2.6a), of the year before (b)
 * and of this year (c), persons found, and what the laboratories can do in a day (II.2.5).
 */
@Component
class TestingFigures implements FigureSource {

    private static final LocalDate BEGINNING = LocalDate.of(2020, 1, 1);
    private static final String SAMPLES = "testing.figure.samples";
    private static final String PEOPLE = "testing.figure.people";
    private static final String A_DAY = "testing.figure.aDay";

    private final TestingBoard board;
    private final TestAddress addresses;
    private final CurrentScope scope;

    TestingFigures(TestingBoard board, TestAddress addresses, CurrentScope scope) {
        this.board = board;
        this.addresses = addresses;
        this.scope = scope;
    }

    @Override
    public Set<String> ids() {
        return Set.of(
                "II.2.6a",
                "II.2.6a.taken",
                "II.2.6a.today",
                "II.2.6a.positive",
                "II.2.6a.pooled",
                "II.2.6a.single",
                "II.2.6b",
                "II.2.6b.negative",
                "II.2.6b.positive",
                "II.2.6b.cdc",
                "II.2.6b.nihe",
                "II.2.6c",
                "II.2.6c.positive",
                "II.2.5.capacity",
                "II.2.5.capacity-top",
                "II.2.5.pool5",
                "II.2.5.pool10");
    }

    @Override
    public List<Figure> figures(FigureRequest request) {
        scope.require();
        var unit = new UnitId(request.unit());
        var figures = new ArrayList<Figure>();
        capacity(request, unit, figures);
        var counts = board.counts(unit, request.asOf());
        if (counts.taken() == 0) {
            return figures; // a register without a sample knows nothing, which is not 0
        }
        var newYear = request.day().withDayOfYear(1);
        var lastDay = newYear.minusDays(1);
        var before = board.samples(unit, newYear.minusYears(1), lastDay, request.asOf());
        var since = board.samples(unit, newYear, request.day(), request.asOf());
        var all = board.samples(unit, BEGINNING, request.day(), request.asOf());
        var any = TestFilter.of(unit, request.asOf(), Outcome.TESTED).sampled(BEGINNING, request.day());
        var early = any.sampled(newYear.minusYears(1), lastDay);
        var late = any.sampled(newYear, request.day());
        figures.add(figure(request, "II.2.6a", all.tested(), any));
        figures.add(
                figure(request, "II.2.6a.taken", counts.taken(), TestFilter.of(unit, request.asOf(), Outcome.TAKEN)));
        figures.add(figure(
                request,
                "II.2.6a.today",
                counts.testedToday(),
                TestFilter.of(unit, request.asOf(), Outcome.TESTED).released(request.day(), request.day())));
        figures.add(figure(
                request,
                "II.2.6a.pooled",
                counts.pooled(),
                TestFilter.of(unit, request.asOf(), Outcome.TESTED).inPools(true)));
        figures.add(figure(
                request,
                "II.2.6a.single",
                counts.tested() - counts.pooled(),
                TestFilter.of(unit, request.asOf(), Outcome.TESTED).inPools(false)));
        figures.add(found(request, "II.2.6a.positive", all.positive(), any));
        figures.add(figure(request, "II.2.6b", before.tested(), early));
        figures.add(figure(request, "II.2.6b.negative", before.negative(), early.of(Outcome.NEGATIVE)));
        figures.add(found(request, "II.2.6b.positive", before.positive(), early));
        figures.add(figure(request, "II.2.6b.cdc", before.tested() - before.outside(), early.by(null, false)));
        figures.add(figure(request, "II.2.6b.nihe", before.outside(), early.by(null, true)));
        figures.add(figure(request, "II.2.6c", since.tested(), late));
        figures.add(found(request, "II.2.6c.positive", since.positive(), late));
        return figures;
    }

    /** The published identity: a pool of n multiplies the runs by n, as if no pool were positive. */
    private void capacity(FigureRequest request, UnitId unit, List<Figure> figures) {
        var own = board.own(unit, request.day());
        if (own.isEmpty()) {
            return;
        }
        var single = own.stream().mapToLong(Laboratory::singlePerDay).sum();
        var most = own.stream().mapToLong(Laboratory::mostPerDay).sum();
        figures.add(ofLaboratories(request, "II.2.5.capacity", single));
        figures.add(ofLaboratories(request, "II.2.5.capacity-top", most));
        figures.add(ofLaboratories(request, "II.2.5.pool5", single * 5));
        figures.add(ofLaboratories(request, "II.2.5.pool10", single * 10));
    }

    private Figure figure(FigureRequest request, String id, long value, TestFilter list) {
        return Figure.count(
                id,
                value,
                SAMPLES,
                request.asOf(),
                "testing",
                addresses.of(list),
                "testing.figure." + list.outcome().name());
    }

    private Figure found(FigureRequest request, String id, long value, TestFilter list) {
        return Figure.count(
                id,
                value,
                PEOPLE,
                request.asOf(),
                "testing",
                addresses.of(list.of(Outcome.FIRST_POSITIVE)),
                "testing.figure.FIRST_POSITIVE");
    }

    private static Figure ofLaboratories(FigureRequest request, String id, long value) {
        return Figure.count(id, value, A_DAY, request.asOf(), "testing", "/testing/labs", "testing.figure.capacity");
    }
}
