package vn.vungxanh.capacity.workforce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;

/** Puts counts, teams and orders of a unit together, by the units below it. */
@Component
public class StaffingBoard {

    private final WorkforceQueries workforce;
    private final Teams teams;
    private final Postings postings;
    private final Units units;

    StaffingBoard(WorkforceQueries workforce, Teams teams, Postings postings, Units units) {
        this.workforce = workforce;
        this.teams = teams;
        this.postings = postings;
        this.units = units;
    }

    @Transactional(readOnly = true)
    public Staffing of(Scope scope, UnitId unit, Instant asOf) {
        var lines = workforce.lines(scope, unit, asOf);
        var active = lines.stream()
                .filter(line -> line.standing() == Standing.ACTIVE)
                .toList();
        var reserve = lines.stream()
                .filter(line -> line.standing() != Standing.ACTIVE)
                .toList();
        var home = units.jurisdiction(unit);
        var away = postings.from(scope, unit, asOf);
        var here = postings.at(scope, unit, asOf);
        var all = teams.list(scope, unit, asOf);
        var places = new ArrayList<Staffing.Place>();
        var children = units.children(unit, Vietnam.dayOf(asOf));
        places.add(place(unit, true, unit::equals, active, here, all));
        for (var child : children) {
            var below = units.jurisdiction(child.id());
            places.add(place(child.id(), false, below::covers, active, here, all));
        }
        places.removeIf(each -> each.total() + each.here() + each.teams() == 0);
        return new Staffing(
                WorkforceQueries.sums(active),
                WorkforceQueries.sums(reserve),
                places,
                orders(away),
                orders(here.stream().filter(each -> !home.covers(each.home())).toList()));
    }

    private static Staffing.Place place(
            UnitId unit,
            boolean itself,
            Predicate<UnitId> covers,
            List<StaffLine> lines,
            List<Posting> here,
            List<Team> teams) {
        var own = lines.stream().filter(line -> covers.test(line.unit())).toList();
        var there =
                teams.stream().filter(team -> covers.test(team.facts().unit())).toList();
        return new Staffing.Place(
                unit,
                itself,
                own.stream().mapToInt(StaffLine::total).sum(),
                own.stream().mapToInt(StaffLine::dispatched).sum(),
                here.stream()
                        .filter(each -> each.to() != null && covers.test(each.to()))
                        .mapToInt(Posting::people)
                        .sum(),
                there.size(),
                (int) there.stream().filter(Team::canGo).count());
    }

    static List<Staffing.Sent> orders(List<Posting> postings) {
        var orders = new LinkedHashMap<UUID, List<Posting>>();
        postings.forEach(each ->
                orders.computeIfAbsent(each.order(), order -> new ArrayList<>()).add(each));
        return orders.values().stream()
                .map(lines -> {
                    var first = lines.get(0);
                    return new Staffing.Sent(
                            first.order(),
                            first.to(),
                            lines.stream()
                                    .map(Posting::home)
                                    .filter(Objects::nonNull)
                                    .distinct()
                                    .toList(),
                            lines.stream().mapToInt(Posting::people).sum(),
                            count(lines, Posting.Kind.TEAM),
                            count(lines, Posting.Kind.VEHICLE),
                            first.from(),
                            first.until());
                })
                .toList();
    }

    private static int count(List<Posting> lines, Posting.Kind kind) {
        return (int) lines.stream().filter(each -> each.kind() == kind).count();
    }
}
