package vn.vungxanh.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import org.springframework.stereotype.Component;
import vn.vungxanh.capacity.workforce.HeadCounts;
import vn.vungxanh.capacity.workforce.NewCount;
import vn.vungxanh.capacity.workforce.Service;
import vn.vungxanh.capacity.workforce.Skill;
import vn.vungxanh.capacity.workforce.Standing;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;

/** How many people the services have, by the table: one unit, "*" each district, "+" each commune. */
@Component
class Heads {

    private final HeadCounts counts;
    private final Units units;

    Heads(HeadCounts counts, Units units) {
        this.counts = counts;
        this.units = units;
    }

    void enter(Scope scope, LocalDate since) {
        var districts = units.children(scope.home(), Musters.DAY);
        for (var row : Table.read("workforce.csv")) {
            var places = new ArrayList<Unit>();
            switch (row.get("unit")) {
                case "*" -> places.addAll(districts);
                case "+" -> districts.forEach(each -> places.addAll(units.children(each.id(), Musters.DAY)));
                default -> places.add(units.byCode(row.get("unit"), Musters.DAY).orElseThrow());
            }
            for (var place : places) {
                counts.count(
                        scope,
                        new NewCount(
                                place.id(),
                                row.get("organisation"),
                                Service.valueOf(row.get("service")),
                                Skill.valueOf(row.get("skill")),
                                Standing.valueOf(row.get("standing")),
                                Integer.parseInt(row.get("people")),
                                since));
            }
        }
    }
}
