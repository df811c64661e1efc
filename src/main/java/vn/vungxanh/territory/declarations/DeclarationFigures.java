package vn.vungxanh.territory.declarations;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;
import vn.vungxanh.territory.declarations.DeclarationFilter.Show;

/** What this room says to screens and reports: declared on the day, since the beginning, and red flags that wait. */
@Component
class DeclarationFigures implements FigureSource {

    private static final String TODAY = "declarations.today";
    private static final String ALL = "declarations.all";
    private static final String FLAGGED = "declarations.flagged";
    private static final String WAITING = "declarations.waiting";

    private final DeclarationQueries declarations;
    private final DeclarationAddress addresses;
    private final CurrentScope scope;

    DeclarationFigures(DeclarationQueries declarations, DeclarationAddress addresses, CurrentScope scope) {
        this.declarations = declarations;
        this.addresses = addresses;
        this.scope = scope;
    }

    @Override
    public Set<String> ids() {
        return Set.of(TODAY, ALL, FLAGGED, WAITING);
    }

    /** A room without any declaration knows nothing, which is not 0. */
    @Override
    public List<Figure> figures(FigureRequest request) {
        var reader = scope.require();
        var unit = new UnitId(request.unit());
        if (!declarations.any(reader, unit)) {
            return List.of();
        }
        var standing = DeclarationFilter.of(unit, request.asOf(), Show.STANDING);
        var today = standing.during(request.day(), request.day());
        return List.of(
                figure(reader, TODAY, today, request),
                figure(reader, ALL, standing.during(request.from(), request.day()), request),
                figure(reader, FLAGGED, today.flagged(DeclarationFilter.ANY_FLAG), request),
                figure(reader, WAITING, standing.showing(Show.WAITING), request));
    }

    private Figure figure(Scope reader, String id, DeclarationFilter filter, FigureRequest request) {
        return Figure.count(
                id,
                declarations.count(reader, filter),
                "declarations.unit.declarations",
                request.asOf(),
                "declarations",
                addresses.of(filter),
                id.replace("declarations.", "declarations.figure."));
    }
}
