package vn.vungxanh.capacity.dispatch.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.capacity.dispatch.OrderId;
import vn.vungxanh.capacity.dispatch.Orders;
import vn.vungxanh.capacity.workforce.Fleet;
import vn.vungxanh.capacity.workforce.MemberId;
import vn.vungxanh.capacity.workforce.Members;
import vn.vungxanh.capacity.workforce.Posting;
import vn.vungxanh.capacity.workforce.TeamId;
import vn.vungxanh.capacity.workforce.Teams;
import vn.vungxanh.capacity.workforce.VehicleId;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;

/** The lines of an order with what each is called, as far as the reader may see it. */
@Component
class OrderLines {

    private final Orders orders;
    private final Teams teams;
    private final Members members;
    private final Fleet fleet;

    OrderLines(Orders orders, Teams teams, Members members, Fleet fleet) {
        this.orders = orders;
        this.teams = teams;
        this.members = members;
        this.fleet = fleet;
    }

    List<NamedLine> of(Scope scope, OrderId id) {
        return orders.lines(scope, id).stream().map(line -> named(scope, line)).toList();
    }

    private NamedLine named(Scope scope, Posting line) {
        var subject = line.subject();
        if (subject == null) {
            return new NamedLine(line, null, null);
        }
        return switch (line.kind()) {
            case TEAM ->
                teams.find(new TeamId(subject))
                        .map(team -> new NamedLine(line, team.facts().name(), "/workforce/teams/" + team.id()))
                        .orElse(new NamedLine(line, null, null));
            case VEHICLE ->
                fleet.find(new VehicleId(subject))
                        .map(each -> new NamedLine(line, each.facts().plate(), null))
                        .orElse(new NamedLine(line, null, null));
            default ->
                scope.may(Permission.EDIT_WORKFORCE)
                        ? members.seen(scope, new MemberId(subject))
                                .map(each ->
                                        new NamedLine(line, each.facts().name(), "/workforce/members/" + each.id()))
                                .orElse(new NamedLine(line, null, null))
                        : new NamedLine(line, null, null);
        };
    }
}
