package vn.vungxanh.territory.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;

/**
 * What this room says to the daily report: who guards how many places (II.2.2c), zones and disinfection (II.2.3c), locked
 * areas (II.2.4b).
 */
@Component
class ZoneFigures implements FigureSource {

    private static final Map<PostKind, String> PLACES = Map.of(
            PostKind.FIELD_HOSPITAL, "II.2.2c.field",
            PostKind.MEDICAL_CENTRE, "II.2.2c.centres",
            PostKind.ISOLATION_SITE, "II.2.2c.sites",
            PostKind.ZONE, "II.2.2c.zones");

    /** Family: the days that each zone in force still has, by its id. */
    private static final String LEFT = "zones.left";

    private final ZoneQueries zones;
    private final Posts posts;
    private final Disinfections disinfections;
    private final CurrentScope scope;
    private final Units units;

    ZoneFigures(ZoneQueries zones, Posts posts, Disinfections disinfections, CurrentScope scope, Units units) {
        this.zones = zones;
        this.posts = posts;
        this.disinfections = disinfections;
        this.scope = scope;
        this.units = units;
    }

    @Override
    public Set<String> ids() {
        return Set.of(
                "II.2.2c",
                "II.2.2c.field",
                "II.2.2c.centres",
                "II.2.2c.sites",
                "II.2.2c.zones",
                "II.2.3c.zones",
                "II.2.3c.people",
                "II.2.3c.disinfected",
                "II.2.3c.area",
                "II.2.3c.chloramine",
                "II.2.4b.locked",
                LEFT);
    }

    @Override
    public List<Figure> figures(FigureRequest request) {
        var reader = scope.require();
        var unit = new UnitId(request.unit());
        var figures = new ArrayList<Figure>();
        guards(reader, unit, request, figures);
        zones(reader, unit, request, figures);
        disinfected(reader, unit, request, figures);
        return figures;
    }

    /** Nothing guarded at all is nothing recorded: no figure, for 0 would say that nobody stands anywhere. */
    private void guards(Scope reader, UnitId unit, FigureRequest request, List<Figure> figures) {
        var guarded = posts.guarded(reader, unit, request.day());
        var people = guarded.values().stream().mapToInt(Posts.Guarded::people).sum();
        if (people == 0) {
            return;
        }
        figures.add(figure("II.2.2c", people, "zones.figure.unit.people", list("/zones/posts", request), request));
        PLACES.forEach((kind, id) -> {
            var of = guarded.getOrDefault(kind, new Posts.Guarded(0, 0));
            var list = list("/zones/posts", request) + "&kind=" + kind.name();
            figures.add(figure(id, of.places(), "zones.figure.unit.places", list, request));
        });
    }

    private void zones(Scope reader, UnitId unit, FigureRequest request, List<Figure> figures) {
        if (!zones.any(reader, unit, request.asOf())) {
            return;
        }
        var inForce = zones.lines(reader, unit, ZoneQueries.Which.IN_FORCE, request.asOf());
        var locked = inForce.stream()
                .filter(line -> line.zone().kind() == ZoneKind.LOCKDOWN)
                .toList();
        left(inForce, request, figures);
        var names = inForce.stream().map(ZoneFigures::sentence).toList();
        var list = list("/zones", request) + "&which=IN_FORCE";
        figures.add(
                figure("II.2.4b.locked", locked.size(), "zones.figure.unit.zones", list + "&kind=LOCKDOWN", request));
        figures.add(figure("II.2.3c.zones", inForce.size(), "zones.figure.unit.zones", list, request)
                .naming(names));
        figures.add(figure(
                "II.2.3c.people",
                inForce.stream()
                        .map(ZoneLine::people)
                        .mapToLong(count -> count == null ? 0 : count)
                        .sum(),
                "zones.figure.unit.people",
                list,
                request));
    }

    private static void left(List<ZoneLine> inForce, FigureRequest request, List<Figure> figures) {
        for (var line : inForce) {
            var clock = line.clock();
            if (clock != null) {
                var id = line.zone().id().value();
                figures.add(figure(LEFT + "." + id, clock.left(), "zones.figure.unit.days", "/zones/" + id, request)
                        .labelled(line.zone().name()));
            }
        }
    }

    private static String sentence(ZoneLine line) {
        var document = line.zone().document();
        return line.zone().name() + (document == null ? "" : " (" + document.reference() + ")");
    }

    private void disinfected(Scope reader, UnitId unit, FigureRequest request, List<Figure> figures) {
        var done = disinfections.done(reader, unit, request.from(), request.asOf());
        if (done.isEmpty()) {
            return;
        }
        var list = list("/zones/disinfections", request) + "&from=" + request.from();
        figures.add(figure("II.2.3c.disinfected", done.size(), "zones.figure.unit.jobs", list, request));
        figures.add(figure(
                "II.2.3c.area",
                done.stream().mapToLong(Disinfection::areaM2).sum(),
                "zones.figure.unit.m2",
                list,
                request));
        figures.add(figure(
                "II.2.3c.chloramine",
                Math.round(done.stream()
                        .mapToDouble(job -> job.spentKg().doubleValue())
                        .sum()),
                "zones.figure.unit.kg",
                list,
                request));
    }

    private String list(String page, FigureRequest request) {
        return page + "?unit=" + units.get(new UnitId(request.unit())).code() + "&asOf="
                + request.asOf().atZone(Vietnam.ZONE).toOffsetDateTime();
    }

    private static Figure figure(String id, long value, String counted, String list, FigureRequest request) {
        var definition = "zones.figure." + (id.startsWith(LEFT) ? LEFT : id);
        return Figure.count(id, value, counted, request.asOf(), "zones", list, definition);
    }
}
