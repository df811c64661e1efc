package vn.vungxanh.surveillance.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;

/** What the cases say to the daily report: cases of the wave, by unit, under treatment and transferred. */
@Component
class CaseFigures implements FigureSource {

    private static final String BY_UNIT = "I.3b";

    private final CaseQueries cases;
    private final CaseAddress addresses;
    private final CurrentScope scope;
    private final Units units;

    CaseFigures(CaseQueries cases, CaseAddress addresses, CurrentScope scope, Units units) {
        this.cases = cases;
        this.addresses = addresses;
        this.scope = scope;
        this.units = units;
    }

    @Override
    public Set<String> ids() {
        return Set.of("I.3a", BY_UNIT, "II.2.3d.total", "II.2.3d.treated", "II.2.3d.transferred");
    }

    @Override
    public List<Figure> figures(FigureRequest request) {
        var unit = new UnitId(request.unit());
        var counts = cases.counts(scope.require(), Disease.COVID_19, unit, request.from(), request.asOf());
        var whole = counts.getOrDefault(unit, CaseCounts.NONE);
        var figures = new ArrayList<Figure>();
        figures.add(figure(request, "I.3a", unit, whole.confirmed(), CaseFilter.Status.CONFIRMED));
        figures.add(figure(request, "II.2.3d.total", unit, whole.confirmed(), CaseFilter.Status.CONFIRMED));
        figures.add(figure(request, "II.2.3d.treated", unit, whole.treated(), CaseFilter.Status.TREATED));
        figures.add(figure(request, "II.2.3d.transferred", unit, whole.transferred(), CaseFilter.Status.TRANSFERRED));
        for (var child : units.children(unit, request.day())) {
            var ofChild = counts.getOrDefault(child.id(), CaseCounts.NONE);
            if (ofChild.confirmed() > 0) {
                figures.add(figure(
                                request,
                                BY_UNIT + "." + child.code(),
                                child.id(),
                                ofChild.confirmed(),
                                CaseFilter.Status.CONFIRMED)
                        .labelled(child.name()));
            }
        }
        return figures;
    }

    private Figure figure(FigureRequest request, String id, UnitId unit, long value, CaseFilter.Status status) {
        var list = CaseFilter.confirmedSince(unit, status, request.from(), request.asOf());
        return Figure.count(
                id, value, "cases.figure.cases", request.asOf(), "cases", addresses.of(list), definitionOf(status));
    }

    private static String definitionOf(CaseFilter.Status status) {
        if (status == CaseFilter.Status.TREATED) {
            return "cases.figure.treated";
        }
        return status == CaseFilter.Status.TRANSFERRED ? "cases.figure.transferred" : "cases.figure.confirmed";
    }
}
