package vn.vungxanh.care.treatment;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;

/** What treatment says to screens and reports: beds in all, free ones, taken ones. Patients by case is said by the cases. */
@Component
class TreatmentFigures implements FigureSource {

    private static final String BEDS = "treatment.figure.unit";

    private final BedBoard board;
    private final CurrentScope scope;
    private final Units units;

    TreatmentFigures(BedBoard board, CurrentScope scope, Units units) {
        this.board = board;
        this.scope = scope;
        this.units = units;
    }

    @Override
    public Set<String> ids() {
        return Set.of("II.2.3d.beds", "II.2.3d.free", "II.2.3d.occupied");
    }

    @Override
    public List<Figure> figures(FigureRequest request) {
        var total = board.board(scope.require(), new UnitId(request.unit()), request.asOf())
                .total()
                .all();
        if (total.total() == 0) {
            return List.of(); // a register without a bed knows nothing, which is not 0
        }
        return List.of(
                figure(request, "beds", total.total()),
                figure(request, "free", total.free()),
                figure(request, "occupied", total.taken()));
    }

    private Figure figure(FigureRequest request, String id, long value) {
        var list = "/treatment?unit=" + units.get(new UnitId(request.unit())).code() + "&asOf="
                + request.asOf()
                        .atZone(Vietnam.ZONE)
                        .toOffsetDateTime()
                        .toString()
                        .replace("+", "%2B");
        return Figure.count("II.2.3d." + id, value, BEDS, request.asOf(), "treatment", list, "treatment.figure." + id);
    }
}
