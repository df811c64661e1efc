package vn.vungxanh.capacity.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.vungxanh.capacity.workforce.Posting;
import vn.vungxanh.capacity.workforce.Service;
import vn.vungxanh.capacity.workforce.Team;
import vn.vungxanh.capacity.workforce.TeamKind;
import vn.vungxanh.capacity.workforce.Teams;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.platform.figures.FigureRequest;
import vn.vungxanh.platform.figures.FigureSource;
import vn.vungxanh.platform.shell.AddressWords;

/**
 * What the orders since the beginning of the wave say to the daily report, II.2.1a, and what part III says of staff. The
 * people of reinforcement teams, those sent to take samples, those who lead and all others are counted once each.
 */
@Component
class DispatchFigures implements FigureSource {

    private final Orders orders;
    private final Needs needs;
    private final Teams teams;
    private final CurrentScope scope;
    private final Units units;

    DispatchFigures(Orders orders, Needs needs, Teams teams, CurrentScope scope, Units units) {
        this.orders = orders;
        this.needs = needs;
        this.teams = teams;
        this.scope = scope;
        this.units = units;
    }

    @Override
    public Set<String> ids() {
        return Set.of(
                "II.2.1a.teams",
                "II.2.1a.leaders",
                "II.2.1a.staff",
                "II.2.1a.samplers",
                "III.reinforced",
                "III.support",
                "III.staff-gap");
    }

    /** Where nobody was ever sent and nothing is needed there is no figure: an empty book is not 0. */
    @Override
    public List<Figure> figures(FigureRequest request) {
        var reader = scope.require();
        var unit = new UnitId(request.unit());
        var here = units.jurisdiction(unit);
        var figures = new ArrayList<Figure>();
        var sent = orders.list(reader, unit, request.fromInstant(), request.asOf()).stream()
                .filter(order -> order.state() != Order.State.CANCELLED)
                .filter(order -> order.to() != null && here.covers(order.to()))
                .toList();
        if (!sent.isEmpty()) {
            ofOrders(reader, request, sent, figures);
        }
        var needed = needs.list(reader, unit, request.asOf());
        if (!needed.isEmpty()) {
            figures.add(figure(
                    request,
                    "III.support",
                    needed.stream()
                            .filter(each -> each.facts().task() == Task.SAMPLING)
                            .mapToInt(each -> each.facts().people())
                            .sum(),
                    "people",
                    "/dispatch/needs"));
            figures.add(figure(
                            request,
                            "III.staff-gap",
                            needed.stream().mapToInt(Need::gap).sum(),
                            "people",
                            "/dispatch/needs")
                    .naming(needed.stream()
                            .filter(each -> each.gap() > 0)
                            .map(each -> units.get(each.facts().unit()).name() + ": " + each.gap())
                            .toList()));
        }
        return figures;
    }

    private void ofOrders(Scope reader, FigureRequest request, List<Order> sent, List<Figure> figures) {
        var rapid = new TreeSet<String>();
        var reserve = 0;
        var samplers = 0;
        var leaders = 0;
        var others = 0;
        for (var order : sent) {
            for (var line : orders.lines(reader, order.id())) {
                var team = team(line);
                if (line.kind() == Posting.Kind.TEAM && team != null && kind(team) == TeamKind.RAPID_RESPONSE) {
                    rapid.add(team.facts().name());
                }
                if (team != null && kind(team) == TeamKind.RESERVE) {
                    reserve += line.people();
                } else if (order.task() == Task.SAMPLING) {
                    samplers += line.people();
                } else {
                    leaders += order.task() == Task.LEADERSHIP ? line.people() : 0;
                    others += line.service() == Service.HEALTH ? line.people() : 0;
                }
            }
        }
        figures.add(figure(request, "II.2.1a.teams", rapid.size(), "teams", "/dispatch/orders")
                .naming(List.copyOf(rapid)));
        figures.add(figure(request, "II.2.1a.leaders", leaders, "people", "/dispatch/orders"));
        figures.add(figure(request, "II.2.1a.staff", reserve, "people", "/dispatch/orders"));
        figures.add(figure(request, "II.2.1a.samplers", samplers, "people", "/dispatch/orders"));
        figures.add(figure(request, "III.reinforced", others, "people", "/dispatch/orders"));
    }

    private @org.jspecify.annotations.Nullable Team team(Posting line) {
        var id = line.team();
        return id == null ? null : teams.find(id).orElse(null);
    }

    private static TeamKind kind(Team team) {
        return team.facts().kind();
    }

    private Figure figure(FigureRequest request, String id, int value, String what, String path) {
        var words = new AddressWords.Writing()
                .put("unit", units.get(new UnitId(request.unit())).code())
                .asOf(request.asOf());
        if (path.endsWith("orders")) {
            words.put("since", request.from());
        }
        return Figure.count(
                id,
                value,
                "dispatch.unit." + what,
                request.asOf(),
                "dispatch",
                AddressWords.address(path, words.words()),
                "dispatch.figure." + id.replace("II.2.1a.", "").replace("III.", ""));
    }
}
