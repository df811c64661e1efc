package vn.vungxanh.surveillance.tracing;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;
import vn.vungxanh.surveillance.cases.Disease;

/** What the contacts say to the daily report: F1, sampled F1, F1 who became cases, F2. */
@Component
class TracingFigures implements FigureSource {

    private static final String FAMILY = "II.2.3a.";

    private final ContactQueries contacts;
    private final CurrentScope scope;
    private final Units units;

    TracingFigures(ContactQueries contacts, CurrentScope scope, Units units) {
        this.contacts = contacts;
        this.scope = scope;
        this.units = units;
    }

    @Override
    public Set<String> ids() {
        return Set.of(FAMILY + "f1", FAMILY + "sampled", FAMILY + "positive", FAMILY + "f2");
    }

    @Override
    public List<Figure> figures(FigureRequest request) {
        var total = contacts.figures(
                        scope.require(), Disease.COVID_19, new UnitId(request.unit()), request.from(), request.asOf())
                .total();
        return List.of(
                figure(request, "f1", total.f1(), "level=1"),
                figure(request, "sampled", total.f1Sampled(), "level=1&sampled=true"),
                figure(request, "positive", total.f1Positive(), "level=1&became=true"),
                figure(request, "f2", total.f2(), "level=2"));
    }

    private Figure figure(FigureRequest request, String member, long value, String filter) {
        var list = UriComponentsBuilder.fromPath("/tracing")
                .query(filter)
                .queryParam("unit", units.get(new UnitId(request.unit())).code())
                .queryParam("from", request.from())
                .queryParam("asOf", "{asOf}")
                .encode()
                .buildAndExpand(request.asOf().atZone(Vietnam.ZONE).toOffsetDateTime())
                .toUriString();
        return Figure.count(
                FAMILY + member,
                value,
                "tracing.figure.people",
                request.asOf(),
                "tracing",
                list,
                "tracing.figure." + member);
    }
}
