package vn.vungxanh.foundation.directives;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;

/**
 * What the unit itself issued (II.1a). The report names documents from the first day of the national wave, not from the
 * unit's own first case: in May 2021 four of the fourteen are older than it.
 */
@Component
class DirectiveFigures implements FigureSource {

    private final DirectiveRegister register;
    private final Units units;

    DirectiveFigures(DirectiveRegister register, Units units) {
        this.register = register;
        this.units = units;
    }

    @Override
    public Set<String> ids() {
        return Set.of("II.1a");
    }

    @Override
    public List<Figure> figures(FigureRequest request) {
        var from = register.waveOf(request.from());
        var issued =
                register.list(new DirectiveFilter(new UnitId(request.unit()), from, request.day(), null, null)).stream()
                        .filter(directive -> directive.kind() != DirectiveKind.REPORT) // a report orders nothing
                        .toList();
        var bases = issued.stream()
                .flatMap(directive -> directive.bases().stream())
                .distinct()
                .toList();
        var list = "/directives?unit=%s&from=%s&to=%s"
                .formatted(units.get(new UnitId(request.unit())).code(), from, request.day());
        return List.of(
                count("II.1a", issued.size(), request, list)
                        .naming(issued.stream().map(Directive::sentence).toList()),
                count("II.1a.bases", bases.size(), request, list).naming(bases));
    }

    private static Figure count(String id, int value, FigureRequest request, String list) {
        return Figure.count(
                id, value, "directives.unit.documents", request.asOf(), "directives", list, "directives.figure." + id);
    }
}
