package vn.vungxanh.territory.enforcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;

/** What this room says to the daily report, first section II.2.2: false information, fines, criminal cases. */
@Component
class EnforcementFigures implements FigureSource {

    private static final long MILLION = 1_000_000;

    private final FalseReports reports;
    private final Violations violations;
    private final CriminalCases cases;
    private final CurrentScope scope;
    private final Units units;

    EnforcementFigures(
            FalseReports reports, Violations violations, CriminalCases cases, CurrentScope scope, Units units) {
        this.reports = reports;
        this.violations = violations;
        this.cases = cases;
        this.scope = scope;
        this.units = units;
    }

    @Override
    public Set<String> ids() {
        return Set.of(
                "II.2.2a",
                "II.2.2a.fines",
                "II.2.2a.fined",
                "II.2.2b.cases",
                "II.2.2b.accused",
                "II.2.2b.foreigners",
                "II.2.2b.handed",
                "II.2.2b.rounds");
    }

    /** Nothing recorded is no figure, for 0 would say that nobody spread anything false. */
    @Override
    public List<Figure> figures(FigureRequest request) {
        var reader = scope.require();
        var unit = new UnitId(request.unit());
        var figures = new ArrayList<Figure>();
        falseInformation(reader, unit, request, figures);
        fines(reader, unit, request, figures);
        criminal(reader, unit, request, figures);
        return figures;
    }

    /** Cases of the year that were referred: found, put on file and dealt with. */
    private void falseInformation(Scope reader, UnitId unit, FigureRequest request, List<Figure> figures) {
        var newYear = request.day().withDayOfYear(1);
        var all = reports.list(reader, unit, newYear, request.asOf());
        if (!all.isEmpty()) {
            var dealtWith = all.stream()
                    .filter(each ->
                            each.referredAt() != null && !each.referredAt().isAfter(request.asOf()))
                    .count();
            var list = list("/enforcement/false-information", request) + "&from=" + newYear + "&step=referred";
            figures.add(figure("II.2.2a", dealtWith, "enforcement.figure.unit.cases", list, request));
        }
    }

    private void fines(Scope reader, UnitId unit, FigureRequest request, List<Figure> figures) {
        var filter = new ViolationFilter(unit, request.asOf(), request.from(), null, null, null);
        var sum = violations.sum(reader, filter);
        var ever = violations.sum(reader, new ViolationFilter(unit, request.asOf(), null, null, null, null));
        if (ever.count() > 0) {
            var list = list("/enforcement", request) + "&decidedFrom=" + request.from();
            figures.add(figure("II.2.2a.fines", sum.count(), "enforcement.figure.unit.cases", list, request));
            figures.add(
                    figure("II.2.2a.fined", sum.fined() / MILLION, "enforcement.figure.unit.millions", list, request));
        }
    }

    private void criminal(Scope reader, UnitId unit, FigureRequest request, List<Figure> figures) {
        var newYear = request.day().withDayOfYear(1);
        var all = cases.list(reader, unit, newYear, request.day());
        if (all.isEmpty()) {
            return;
        }
        var list = list("/enforcement/criminal", request) + "&from=" + newYear;
        figures.add(figure("II.2.2b.cases", all.size(), "enforcement.figure.unit.cases", list, request));
        figures.add(people("II.2.2b.accused", all, CriminalCase::accused, list, request));
        figures.add(people("II.2.2b.foreigners", all, CriminalCase::foreigners, list, request));
        figures.add(people("II.2.2b.handed", all, CriminalCase::handed, list, request));
        var rounds = cases.rounds(reader, unit, newYear, request.day());
        figures.add(figure("II.2.2b.rounds", rounds, "enforcement.figure.unit.rounds", list, request));
    }

    private String list(String page, FigureRequest request) {
        return page + "?unit=" + units.get(new UnitId(request.unit())).code() + "&asOf="
                + request.asOf().atZone(Vietnam.ZONE).toOffsetDateTime();
    }

    private static Figure people(
            String id, List<CriminalCase> all, ToIntFunction<CriminalCase> count, String list, FigureRequest request) {
        return figure(id, all.stream().mapToInt(count).sum(), "enforcement.figure.unit.people", list, request);
    }

    private static Figure figure(String id, long value, String counted, String list, FigureRequest request) {
        return Figure.count(id, value, counted, request.asOf(), "enforcement", list, "enforcement.figure." + id);
    }
}
